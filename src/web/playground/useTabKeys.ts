import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';

const list = (): HTMLElement | null => document.querySelector<HTMLElement>('.graphiql-tabs');
const buttonsOf = (tabs: HTMLElement): HTMLElement[] => [
  ...tabs.querySelectorAll<HTMLElement>('.graphiql-tab > [aria-controls]'),
];
const closerOf = (button: Element): HTMLElement | null =>
  button.parentElement?.querySelector<HTMLElement>('.graphiql-tab-close') ?? null;

/** Where a key leads from the tab at `index` of `count`, round the ends; undefined for other keys. */
const targets: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * The tabs as WAI-ARIA has them: one stop of the Tab key for all, arrow keys, Home and End from one to the next, and
 * Delete to close one. GraphiQL gives the role to the list items, which hold two buttons each, and every one is a stop.
 */
export function useTabKeys(): void {
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const follow = useRef(false);

  useEffect(() => {
    const tablist = list();
    if (!tablist) return;
    for (const [index, button] of buttonsOf(tablist).entries()) {
      const selected = index === active;
      button.parentElement?.setAttribute('role', 'presentation');
      button.parentElement?.removeAttribute('aria-selected');
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(selected));
      button.tabIndex = selected ? 0 : -1;
      const closer = closerOf(button);
      if (closer) {
        button.setAttribute('aria-keyshortcuts', 'Delete');
        closer.setAttribute('aria-hidden', 'true');
        closer.tabIndex = -1;
      } else button.removeAttribute('aria-keyshortcuts');
      if (selected && follow.current) button.focus();
    }
    follow.current = false;
  }, [tabs, active]);

  useEffect(() => {
    const tablist = list();
    const onKey = (event: KeyboardEvent) => {
      if (!tablist || event.altKey || event.ctrlKey || event.metaKey) return;
      const buttons = buttonsOf(tablist);
      const at = buttons.findIndex((button) => button === event.target);
      if (at < 0) return;
      const target = targets[event.key]?.(at, buttons.length);
      const pressed = event.key === 'Delete' ? closerOf(buttons[at] as Element) : buttons[target ?? -1];
      if (!pressed) return;
      event.preventDefault();
      follow.current = true;
      pressed.click();
    };
    tablist?.addEventListener('keydown', onKey);
    return () => tablist?.removeEventListener('keydown', onKey);
  }, []);
}
