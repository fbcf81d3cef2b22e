import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** A tab as a link or an example tells it; the variables are JSON as it stands in their editor. */
export interface OpenedTab {
  readonly query: string;
  readonly variables: string;
}

/** Opens a tab beside the others, or the one of them that `is` it already; undefined until the editors are there. */
export function useOpenTab(): ((tab: OpenedTab, is: (other: OpenedTab) => boolean) => void) | undefined {
  const actions = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  if (!queryEditor || !variableEditor) return undefined;
  return (tab, is) => {
    const index = tabs.findIndex(({ query, variables }) => is({ query: query ?? '', variables: variables ?? '' }));
    if (index >= 0) return actions.changeTab(index);
    actions.addTab();
    queryEditor.setValue(tab.query);
    variableEditor.setValue(tab.variables);
  };
}
