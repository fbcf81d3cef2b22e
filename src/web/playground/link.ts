import type { OpenedTab } from './useOpenTab.js';

/** The tab that an address opens. It stands behind the #, which no browser sends: no log and no proxy sees it. */
export function linkedBy({ hash }: Pick<Location, 'hash'>): OpenedTab | undefined {
  const params = new URLSearchParams(hash.slice(1));
  const query = params.get('query');
  return query === null ? undefined : { query, variables: params.get('variables') ?? '' };
}

/** The address that opens a tab in the playground at `page`; headers, which may hold a key, are not in it. */
export function linkTo(page: string, { query, variables }: OpenedTab): string {
  const params = new URLSearchParams({ query, ...(variables.trim() !== '' && { variables }) });
  const url = new URL(page);
  url.hash = params.toString();
  return url.href;
}
