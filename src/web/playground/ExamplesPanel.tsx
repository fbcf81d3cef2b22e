import type { GraphiQLPlugin } from '@graphiql/react';
import type { Example } from './example.js';
import { examples } from './examples.js';
import { useOpenTab } from './useOpenTab.js';

/** Lists the examples, so that a closed tab can be had again and a returning user sees those that are new. */
function ExamplesPanel() {
  const openTab = useOpenTab();

  const open = ({ document: query, variables = '' }: Example) =>
    openTab?.({ query, variables }, (other) => other.query === query);

  return (
    <section aria-label="Examples" className="casus-examples">
      <h2>Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.document}>
            <button type="button" onClick={() => open(example)}>
              {example.question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M6 3.5h8M6 8h8M6 12.5h8" />
      <circle cx="2.5" cy="3.5" r="1" />
      <circle cx="2.5" cy="8" r="1" />
      <circle cx="2.5" cy="12.5" r="1" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };
