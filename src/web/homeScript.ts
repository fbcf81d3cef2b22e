/**
 * Keeps the counts live: asks /graphql again every 20 seconds while the page is in view.
 * It stops at the first failure (the server gone, or reading needs a key), and leaves the numbers as they were.
 */
export const homeScript = `
(() => {
  const query = '{ statistics { vertices { label count } relationships { type count } } }';
  const format = new Intl.NumberFormat('en');
  const show = (key, count) => {
    const cell = document.querySelector('[data-count="' + key + '"]');
    if (cell) cell.textContent = format.format(count);
  };
  const refresh = async () => {
    if (document.hidden) return;
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      const { vertices, relationships } = (await response.json()).data.statistics;
      for (const { label, count } of vertices) show(label, count);
      for (const { type, count } of relationships) show(type, count);
      show('*', relationships.reduce((sum, { count }) => sum + count, 0));
    } catch {
      clearInterval(timer);
    }
  };
  const timer = setInterval(refresh, 20000);
})();
`;
