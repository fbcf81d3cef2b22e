/**
 * Keeps the counts live: asks /graphql again every 20 seconds while the page is in view and its box is ticked. What has
 * changed is told to screen readers in one sentence. At a failure (the server gone, or reading needs a key) it says so,
 * takes the tick away, and leaves the numbers as they were.
 */
export const homeScript = `
(() => {
  const query = '{ statistics { vertices { label count } relationships { type count } } }';
  const format = new Intl.NumberFormat('en');
  const live = document.getElementById('live');
  const news = document.getElementById('news');
  const show = (key, count) => {
    const cell = document.querySelector('[data-count="' + key + '"]');
    const text = format.format(count);
    if (!cell || cell.textContent === text) return [];
    cell.textContent = text;
    return cell.dataset.name ? [cell.dataset.name + ': ' + text] : [];
  };
  const refresh = async () => {
    if (document.hidden || !live.checked) return;
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      const { vertices, relationships } = (await response.json()).data.statistics;
      const total = relationships.reduce((sum, { count }) => sum + count, 0);
      for (const { type, count } of relationships) show(type, count);
      const changed = [...vertices.flatMap(({ label, count }) => show(label, count)), ...show('*', total)];
      news.textContent = changed.join(', ');
    } catch {
      live.checked = false;
      news.textContent = 'The counts could not be had again: they are those of before.';
    }
  };
  setInterval(refresh, 20000);
})();
`;
