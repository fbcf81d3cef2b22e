import { useEffect } from 'react';

/** What an editor shows and Escape closes first: suggestions, hints and the search. */
const shownByMonaco = ':is(.suggest-widget, .parameter-hints-widget, .find-widget).visible';

/**
 * Escape leads out: of an editor, where Tab indents, as Enter leads in; and it closes the panel at the side, as it does
 * dialogs. What closes leaves the focus where it was before, on the button that opened it: GraphiQL's dialogs leave it
 * nowhere, so that Tab would begin at the top of the page.
 */
export function useEscape(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.closest('main')) return;
      // Whoever goes by the mouse would have the button's tooltip over the next one.
      last = target.matches(':focus-visible') ? target : undefined;
    };
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !(target instanceof HTMLElement)) return;
      const editor = target.matches('textarea') ? target.closest<HTMLElement>('.graphiql-editor') : null;
      if (editor) return document.querySelector(shownByMonaco) ? undefined : editor.focus();
      if (!target.closest('.graphiql-plugin, .graphiql-sidebar') || target.matches('[aria-expanded="true"]')) return;
      const opener = document.querySelector<HTMLElement>('.graphiql-sidebar button.active');
      opener?.click();
      opener?.focus();
    };
    const onRemoved = new MutationObserver((records) => {
      const closed = records
        .flatMap(({ removedNodes }) => [...removedNodes])
        .some((node) => node instanceof Element && node.matches('[role="dialog"]'));
      if (closed && document.activeElement === document.body) last?.focus();
    });
    document.addEventListener('focusin', onFocus);
    // Before Monaco, which takes the key whether it closes anything by it or not.
    document.addEventListener('keydown', onKey, true);
    onRemoved.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      onRemoved.disconnect();
    };
  }, []);
}
