import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/startServer.js';
import { examples } from '../../src/web/playground/examples.js';
import { launchBrowser, openPage, testBrowser } from './support/browser.js';
import { buildPages, editorKey, startCasus } from './support/server.js';

const found = testBrowser();
if ('reason' in found) process.stderr.write(`skipped: the pages in a browser: ${found.reason}\n`);
const inBrowser = 'path' in found ? describe : describe.skip;
const titles = examples.map(({ document }) => /^(?:query|mutation|subscription) (\w+)/m.exec(document)?.[1] ?? '');
const queries = titles.filter((_, index) => /^query /m.test(examples[index]?.document ?? ''));

/** A page's own waits end after 10 s, with a better message than jest's. */
const patience = 30_000;

inBrowser('the pages in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    buildPages();
    server = await startCasus();
    browser = await launchBrowser('path' in found ? found.path : '');
    opened = await openPage(browser);
  }, patience);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test(
    'the home page shows what is in the graph, and refreshes it',
    async () => {
      const { page } = opened;
      await page.clock.install();
      await page.goto(server.url);
      expect(await page.locator('[data-count="Actor"]').textContent()).toMatch(/^[1-9]/);
      const answered = page.waitForResponse('**/graphql');
      await page.clock.runFor(20_000);
      expect((await answered).status()).toBe(200);
      await page.getByText('Relationships by type').click();
      expect(await page.getByRole('row', { name: /WITHIN/ }).isVisible()).toBe(true);
    },
    patience,
  );

  test(
    'its link leads to the playground, which opens with the examples',
    async () => {
      const page = await freshPlayground();
      expect(await page.getByRole('tab').count()).toBe(examples.length);
      for (const title of titles) expect(await page.getByRole('tab', { name: title }).isVisible()).toBe(true);
    },
    patience,
  );

  test.each(queries)(
    'the tab %s shows an answer with data',
    async (title) => {
      const { page } = opened;
      await page.getByRole('tab', { name: title }).click();
      const answered = page.waitForResponse(
        (response) => response.request().postData()?.includes(`query ${title}`) ?? false,
      );
      await page.getByRole('button', { name: /^Execute query/ }).click();
      const answer = (await (await answered).json()) as { data: unknown; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      expect(answer.data).not.toBeNull();
      await page.locator('.result-window .view-line', { hasText: '"data"' }).waitFor();
      await page
        .locator('.result-window .view-line', { hasText: /"(name|start)"/ })
        .first()
        .waitFor();
    },
    patience,
  );

  test(
    'the subscription shows the changes that come, over a WebSocket',
    async () => {
      const { page } = opened;
      await page.getByRole('tab', { name: 'WatchChanges' }).click();
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await page.locator('.result-window .view-line', { hasText: '"cursor"' }).first().waitFor();
      await page.getByRole('button', { name: /^Stop query/ }).click();
    },
    patience,
  );

  test(
    'the mutation writes with the key that stands under Headers',
    async () => {
      const { page } = opened;
      await page.getByRole('tab', { name: 'WriteAnEvent' }).click();
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor:not(.hidden) .monaco-editor').last().click();
      await page.keyboard.insertText(`{"Authorization": "Bearer ${editorKey}"}`);
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await page.locator('.result-window .view-line', { hasText: '"Example of an event"' }).waitFor();
    },
    patience,
  );

  test(
    'a closed example comes back from the list of examples',
    async () => {
      const { page } = opened;
      const [title = '', question = ''] = [titles.at(-1), examples.at(-1)?.question];
      await page.getByRole('tab', { name: title }).hover();
      await page.locator('.graphiql-tab-close').last().click();
      await page.getByRole('tab', { name: title }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Show Examples' }).click();
      await page.getByRole('button', { name: question }).click();
      await page.getByRole('tab', { name: title }).waitFor();
    },
    patience,
  );

  test(
    'the editor knows the schema: it marks an unknown field and documents the known ones',
    async () => {
      const { page } = opened;
      await page.getByRole('button', { name: 'New tab' }).click();
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.insertText('{ nonsense }');
      await page.locator('.graphiql-query-editor .squiggly-error').waitFor();
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.getByRole('link', { name: 'Query', exact: true }).click();
      await page.getByRole('link', { name: 'statistics', exact: true }).waitFor();
    },
    patience,
  );

  test(
    'a link to a tab is copied, opens it beside the own tabs of whoever follows it, and runs nothing',
    async () => {
      const { page } = opened;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const query = 'query FromALink($text: String!) { search(text: $text) { totalCount } } # تدمر & 😀';
      await page.getByRole('button', { name: 'New tab' }).click();
      await page.locator('.graphiql-query-editor .view-lines').click();
      await page.keyboard.insertText(query);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('button', { name: 'Link copied' }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());

      const fresh = await openPage(browser);
      await fresh.page.goto(link);
      const linked = fresh.page.getByRole('tab', { name: 'FromALink' });
      await linked.waitFor();
      await shows(fresh.page, 'FromALink($text: String!)');
      expect(await fresh.page.getByRole('tab').count()).toBe(examples.length + 1);
      // What the next link brings stands beside that, and the page loaded again does not open it anew.
      await fresh.page.evaluate((address) => location.assign(address), link.replace('FromALink', 'FromAnother'));
      await fresh.page.getByRole('tab', { name: 'FromAnother' }).waitFor();
      // GraphiQL stores its tabs when they have been left alone for a while.
      await fresh.page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('query FromAnother'));
      await fresh.page.reload();
      await shows(fresh.page, 'FromAnother($text: String!)');
      expect(await fresh.page.getByRole('tab').count()).toBe(examples.length + 2);
      expect(new URL(fresh.page.url()).hash).toBe('');
      const sent = fresh.record.bodies.filter((body) => !body.includes('IntrospectionQuery'));
      expect([sent, fresh.record.complaints]).toEqual([[], []]);
      expect(fresh.record.requests.filter(({ search }) => search !== '').map(String)).toEqual([]);
    },
    patience,
  );

  test(
    'in a narrow window the answer stands below the editors, as wide as they are',
    async () => {
      const { page } = opened;
      await page.setViewportSize({ width: 400, height: 800 });
      const [above, below] = [page.locator('.graphiql-editors'), page.locator('.graphiql-response')];
      const [editors, answer] = await Promise.all([above.boundingBox(), below.boundingBox()]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(answer?.width).toBe(editors?.width);
      expect(answer?.y).toBe((editors?.y ?? 0) + (editors?.height ?? 0));
    },
    patience,
  );

  test('in all this no request left this machine and nothing was complained of', () => {
    const { requests, complaints } = opened.record;
    const { host } = new URL(server.url);
    const elsewhere = requests.filter((request) => request.protocol !== 'data:' && request.host !== host);
    expect(elsewhere.map(String)).toEqual([]);
    expect(requests.length).toBeGreaterThan(examples.length);
    expect(complaints).toEqual([]);
  });

  /** Waits until the query editor shows a text. */
  const shows = (page: Page, text: string): Promise<void> =>
    page.locator('.graphiql-query-editor .view-line', { hasText: text }).waitFor();

  /** A new page, since Monaco needs a clock that runs. */
  async function freshPlayground() {
    const before = opened.record;
    opened = await openPage(browser);
    opened.record.requests.push(...before.requests);
    opened.record.complaints.push(...before.complaints);
    await opened.page.goto(server.url);
    await opened.page.getByRole('link', { name: 'Open the playground' }).click();
    await opened.page.getByRole('tab').first().waitFor();
    return opened.page;
  }
});
