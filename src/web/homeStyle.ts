/** The home page's style: system fonts, one column, one accent; light or dark as the reader's system is. */
export const homeStyle = `
:root {
  --ink: #1d2730; --soft: #55636f; --line: #d9dfe4; --paper: #fcfcfb; --card: #f1f4f5; --accent: #1f6485; --on-accent: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e9ec; --soft: #9fadb8; --line: #313c45; --paper: #14191d; --card: #1c2328; --accent: #7cc0df; --on-accent: #0d2531;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: clamp(2rem, 7vh, 5rem) 1.5rem 3rem; max-width: 46rem;
  background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif;
}
h1 { display: flex; align-items: center; gap: .6rem; margin: 0; font-size: 2.5rem; line-height: 1.1; letter-spacing: -.02em; }
h1 svg { width: 2.5rem; height: 2.5rem; color: var(--accent); }
h2 { margin: 3rem 0 1rem; font-size: 1.2rem; }
.lead { max-width: 36rem; margin: 1rem 0 1.75rem; color: var(--soft); font-size: 1.2rem; line-height: 1.5; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
.button {
  display: inline-block; padding: .65rem 1.25rem; border-radius: .5rem;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none;
}
.button:hover { filter: brightness(1.1); }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem; margin: 0; }
.counts div { display: flex; flex-direction: column-reverse; padding: .9rem 1rem; border-radius: .6rem; background: var(--card); }
.counts dt { color: var(--soft); font-size: .9rem; }
.counts dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.25; }
[data-count] { font-variant-numeric: tabular-nums; }
.live { margin: .75rem 0 0; color: var(--soft); font-size: .95rem; }
.live input { margin: 0 .35rem 0 0; accent-color: var(--accent); }
details { margin-top: 1rem; }
summary { color: var(--soft); cursor: pointer; }
table { margin-top: .75rem; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .3rem 1.5rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: start; }
thead th { color: var(--soft); font-size: .85rem; }
td { text-align: end; }
.ways { display: grid; grid-template-columns: 6rem 1fr; gap: .75rem 1rem; margin: 0 0 1.5rem; }
.ways dt { font-weight: 600; }
.ways dd { margin: 0; }
code { font: .9em/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
pre { margin: 0; padding: 1rem 1.1rem; border-radius: .6rem; background: var(--card); overflow-x: auto; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
@media (max-width: 30rem) { .ways { grid-template-columns: 1fr; gap: .25rem; } .ways dd { margin-bottom: .75rem; } }
`;
