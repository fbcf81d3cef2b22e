import { homePolicy, renderHome } from '../../src/web/home.js';
import { cspHash } from '../../src/web/html.js';

const counts = {
  vertices: [
    { label: 'Actor', count: 1234 },
    { label: 'Event', count: 2 },
  ],
  relationships: [
    { type: 'PARTICIPATED_IN', count: 1000 },
    { type: 'WITHIN', count: 5 },
  ],
};

describe('the home page', () => {
  const html = renderHome({ version: '1.2.3', engine: 'grafeo', counts });

  test('shows each label, each type and the sum of all relationships', () => {
    expect(html).toContain('<dt>Actors</dt><dd data-count="Actor" data-name="Actors">1,234</dd>');
    expect(html).toContain('<dt>Relationships</dt><dd data-count="*" data-name="Relationships">1,005</dd>');
    expect(html).toContain('<th scope="row"><code>WITHIN</code></th><td data-count="WITHIN">5</td>');
  });

  test('links to the playground and to health, and says what runs', () => {
    expect(html).toContain('href="/graphql"');
    expect(html).toContain('href="/health/ready"');
    expect(html).toContain('casus 1.2.3 on grafeo');
  });

  test.each(['style', 'script'])('its policy lets through its one inline %s and no other', (tag) => {
    const inline = [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => text ?? '');
    expect(inline).toHaveLength(1);
    expect(homePolicy).toContain(`${tag}-src ${cspHash(inline[0] ?? '')};`);
    expect(homePolicy).not.toContain('unsafe');
  });

  test('says so when the engine is away', () => {
    const away = renderHome({ version: '1.2.3', engine: 'neo4j', counts: null });
    expect(away).toContain('The graph engine does not answer');
    expect(away).not.toMatch(/<dd data-count|<script/);
  });

  test('says so when reading needs a key', () => {
    const guarded = renderHome({ version: '1.2.3', engine: 'grafeo', counts: 'guarded' });
    expect(guarded).toContain('Reading needs a key here');
    expect(guarded).not.toMatch(/<dd data-count|<script/);
  });

  test('escapes what it is given', () => {
    const label = '<img src="x">';
    const page = renderHome({
      version: '<b>',
      engine: '&',
      counts: { vertices: [{ label, count: 1 }], relationships: [] },
    });
    expect(page).toContain('casus &lt;b&gt; on &amp;');
    expect(page).toContain('data-count="&lt;img src=&quot;x&quot;&gt;"');
    expect(page).not.toContain(label);
  });
});
