import './workers.js';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Brand } from './Brand.js';
import { CopyLink } from './CopyLink.js';
import { EXAMPLES_PLUGIN } from './ExamplesPanel.js';
import { examples } from './examples.js';
import { fetcher } from './fetcher.js';
import { editorTheme } from './themes.js';

// The page that GET /graphql gives a browser: GraphiQL on the endpoint of the same address.
// Monaco is imported by the themes, not on demand, so that its style sheet is part of this bundle's.
const tabs = examples.map(({ document: query, variables }) => ({ query, variables: variables ?? null }));
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

const root = document.getElementById('playground');
if (!root) throw new Error('The page has no element #playground.');
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={tabs}
      plugins={plugins}
      defaultEditorToolsVisibility="variables"
      editorTheme={editorTheme}
    >
      <GraphiQL.Logo>
        <Brand />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  </StrictMode>,
);
