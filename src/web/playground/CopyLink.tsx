import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { linkedBy, linkTo } from './link.js';
import { useOpenTab } from './useOpenTab.js';

/** How long it is said that the link was copied. */
const saidMs = 2_000;

/**
 * Opens the tab that the address carries, and runs nothing. The address then forgets it, so that the page loaded again
 * shows the tab as it was edited since.
 */
function useLinkedTab(): void {
  const open = useOpenTab();
  useEffect(() => {
    const follow = () => {
      const linked = open && linkedBy(location);
      if (!linked) return;
      history.replaceState(null, '', location.pathname + location.search);
      open(linked, ({ query, variables }) => query === linked.query && variables === linked.variables);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);
}

/** Copies a link to the tab as it stands, for whoever reaches this casus. */
export function CopyLink() {
  useLinkedTab();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const tab = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' };
    const link = linkTo(location.href, tab);
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Beyond this machine, and without HTTPS, a page may not write to the clipboard.
      window.prompt('The link to this tab:', link);
    }
  };

  return (
    <ToolbarButton onClick={() => void copy()} label={copied ? 'Link copied' : 'Copy link'}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {copied ? (
          <path d="m3 8.5 3.5 3.5L13 4.5" />
        ) : (
          <path d="M6.5 9.5a2.8 2.8 0 0 0 4 0l2.3-2.3a2.8 2.8 0 0 0-4-4l-.8.8M9.5 6.5a2.8 2.8 0 0 0-4 0L3.2 8.8a2.8 2.8 0 0 0 4 4l.8-.8" />
        )}
      </svg>
    </ToolbarButton>
  );
}
