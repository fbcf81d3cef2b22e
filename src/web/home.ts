import { cspHash, escapeHtml, iconLink, mark } from './html.js';
import { homeScript } from './homeScript.js';
import { homeStyle } from './homeStyle.js';

export interface HomeCounts {
  readonly vertices: readonly { readonly label: string; readonly count: number }[];
  readonly relationships: readonly { readonly type: string; readonly count: number }[];
}

export interface HomeFacts {
  readonly version: string;
  /** The engine's name and version, as `statistics` says them. */
  readonly engine: string;
  /** Null while the engine is away, and none where reading needs a key: the page then says so. */
  readonly counts: HomeCounts | 'guarded' | null;
}

/** Everything inline is let through by its hash; the only request is to this server's /graphql. */
export const homePolicy =
  `default-src 'none'; style-src ${cspHash(homeStyle)}; script-src ${cspHash(homeScript)}; img-src data:; ` +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page at `/`: what casus is, what is in the graph now, and the ways in. */
export function renderHome({ version, engine, counts }: HomeFacts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="A GraphQL knowledge graph of actors, places and events.">
<title>casus</title>
${iconLink}
<style>${homeStyle}</style>
</head>
<body>
<header>
<h1>${mark()}casus</h1>
<p class="lead">A knowledge graph of actors, places and events: who did what, where and when, and which source says so.</p>
<p><a class="button" href="/graphql">Open the playground</a></p>
</header>
<main>
<section aria-labelledby="graph">
<h2 id="graph">In the graph now</h2>
${graphHtml(counts)}
</section>
<section aria-labelledby="ways">
<h2 id="ways">Four ways to use it</h2>
<dl class="ways">
<dt>Ask</dt>
<dd>Write a query in the <a href="/graphql">playground</a>. It works offline and opens with an example for each kind of question.</dd>
<dt>Build</dt>
<dd>Fetch a whole view, such as an actor with its newest events, their places and participants, in one request. Lists are Relay connections.</dd>
<dt>Analyse</dt>
<dd>Filter by date, place, role and toll, search names in any usual spelling, and cite the source of every statement.</dd>
<dt>Write</dt>
<dd>With a key: add, correct, retract and merge. Each change stands in a history, can be undone, and is told live by a subscription.</dd>
</dl>
<pre tabindex="0" role="region" aria-label="An example request"><code>${escapeHtml(request)}</code></pre>
</section>
</main>
<footer>
<p>casus ${escapeHtml(version)} on ${escapeHtml(engine)} · <a href="/health/ready">Health</a></p>
</footer>
${counted(counts) ? `<script>${homeScript}</script>\n` : ''}</body>
</html>
`;
}

const request = `POST /graphql
content-type: application/json

{"query": "{ search(text: \\"Palmira\\") { nodes { id name } } }"}`;

const number = new Intl.NumberFormat('en');

const counted = (counts: HomeFacts['counts']): counts is HomeCounts => counts !== null && counts !== 'guarded';

function graphHtml(counts: HomeFacts['counts']): string {
  if (counted(counts)) return countsHtml(counts);
  return counts === 'guarded'
    ? '<p>Reading needs a key here: send it under “Headers” in the playground, and ask for <code>statistics</code>.</p>'
    : '<p role="status">The graph engine does not answer; load this page again for the counts when it does.</p>';
}

function countsHtml({ vertices, relationships }: HomeCounts): string {
  const total = relationships.reduce((sum, { count }) => sum + count, 0);
  const cards = [
    ...vertices.map(({ label, count }) => card(plural(label), label, count)),
    card('Relationships', '*', total),
  ];
  const rows = relationships.map(({ type, count }) => row(type, count));
  return `<dl class="counts">
${cards.join('\n')}
</dl>
<p class="live"><label><input type="checkbox" id="live" checked> Count again every 20 seconds</label> <span id="news" role="status"></span></p>
<details>
<summary>Relationships by type</summary>
<table>
<thead><tr><th scope="col">Type</th><th scope="col">Count</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</details>`;
}

/** One large number. The refreshing script finds it by `key`, a label or * for all relationships, and tells it by `name`. */
function card(name: string, key: string, count: number): string {
  const data = `data-count="${escapeHtml(key)}" data-name="${escapeHtml(name)}"`;
  return `<div><dt>${escapeHtml(name)}</dt><dd ${data}>${number.format(count)}</dd></div>`;
}

function row(type: string, count: number): string {
  const key = escapeHtml(type);
  return `<tr><th scope="row"><code>${key}</code></th><td data-count="${key}">${number.format(count)}</td></tr>`;
}

function plural(label: string): string {
  return label === 'Entity' ? 'Entities' : `${label}s`;
}
