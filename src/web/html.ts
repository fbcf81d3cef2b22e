import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The source expression that lets one inline script or style through a content security policy. */
export function cspHash(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}

/** Three shapes and their ties: actor, place, event. Drawn in the current colour, or in `colour` where there is none. */
export function mark(colour = 'currentColor'): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${colour}" stroke-width="2.5">` +
    '<path d="M10 10.5 22 8M9 13l5 9M24 11l-7 11"/>' +
    '<circle cx="7" cy="10" r="4"/><rect x="21" y="3.5" width="8" height="8" rx="1"/><path d="m15.5 21 5 5-5 5-5-5z"/></svg>'
  );
}

/** The link to the icon, as data: no second request, and none that could fail. */
export const iconLink = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark('#2f6f8f'))}">`;
