// The pages for whoever has no mouse, sees little, or holds a small window: by axe, by keys and by sizes.
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/startServer.js';
import { problemsOf } from './support/audit.js';
import { launchBrowser, openPage, testBrowser } from './support/browser.js';
import { buildPages, editorKey, startCasus } from './support/server.js';

const found = testBrowser();
if ('reason' in found) process.stderr.write(`skipped: access to the pages in a browser: ${found.reason}\n`);
const inBrowser = 'path' in found ? describe : describe.skip;
const patience = 120_000;

inBrowser('access to the pages', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    buildPages();
    server = await startCasus();
    browser = await launchBrowser('path' in found ? found.path : '');
  }, patience);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function playground(scheme?: 'light' | 'dark', size?: { width: number; height: number }): Promise<Page> {
    const { page } = await openPage(browser, scheme);
    if (size) await page.setViewportSize(size);
    await page.goto(`${server.url}/graphql`);
    await page.getByRole('tab', { name: 'ActorAndSources', selected: true }).waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return page;
  }
  const execute = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window .view-line', { hasText: '"data"' }).waitFor();
  };
  /** The name of what has the focus. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const heightOf = async (page: Page, selector: string): Promise<number> =>
    (await page.locator(selector).boundingBox())?.height ?? 0;

  test.each(['light', 'dark'] as const)(
    'axe finds nothing wrong, %s',
    async (scheme) => {
      const { page } = await openPage(browser, scheme);
      await page.goto(server.url);
      await page.getByText('Relationships by type').click();
      expect(await problemsOf(page)).toEqual([]);
      await page.close();

      const playing = await playground(scheme);
      await execute(playing);
      expect(await problemsOf(playing)).toEqual([]);
      for (const panel of ['Documentation Explorer', 'Examples', 'History']) {
        await playing.getByRole('button', { name: `Show ${panel}` }).click();
        await playing.getByRole('button', { name: `Hide ${panel}` }).waitFor();
        expect(await problemsOf(playing)).toEqual([]);
      }
      for (const dialog of ['short keys', 'settings']) {
        await playing.getByRole('button', { name: `Open ${dialog} dialog` }).click();
        await playing.getByRole('dialog').waitFor();
        expect(await problemsOf(playing)).toEqual([]);
        await playing.keyboard.press('Escape');
        await playing.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await playing.close();
    },
    patience,
  );

  test(
    'Tab comes by every control once, each with an outline; Enter goes into an editor, and Escape out of it',
    async () => {
      const page = await playground();
      const stops: string[] = [];
      for (let count = 0; count < 20; count++) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
        const outline = await page.evaluate(() => {
          const { activeElement: at } = document;
          if (!at) return '';
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
          return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
        });
        expect(outline).toMatch(/^solid 2px rgb\(\d+, \d+, \d+\)$/);
      }
      const names = ['Show Examples', 'ActorAndSources', 'New tab', 'casus', 'Copy link', 'Variables', 'Result Window'];
      expect(stops.filter((stop) => names.includes(stop))).toEqual(names);
      expect(stops).not.toContain('RelationshipView');
      const editor = page.locator('.graphiql-query-editor .graphiql-editor');
      await editor.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('# typed\n');
      await page.locator('.graphiql-query-editor .view-line', { hasText: '# typed' }).waitFor();
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Editor content');
      await page.keyboard.press('Escape');
      expect(await editor.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.close();
    },
    patience,
  );

  test(
    'arrow keys, Home and End go from tab to tab, and Delete closes one',
    async () => {
      const page = await playground();
      const selected = page.locator('[role="tab"][aria-selected="true"]');
      await page.getByRole('tab', { name: 'ActorAndSources' }).focus();
      const names: [key: string, tab: string][] = [
        ['ArrowRight', 'RelationshipView'],
        ['End', 'WriteAnEvent'],
        ['ArrowRight', 'ActorAndSources'],
        ['ArrowLeft', 'WriteAnEvent'],
        ['Delete', 'WatchChanges'],
        ['Home', 'ActorAndSources'],
      ];
      for (const [key, name] of names) {
        await page.keyboard.press(key);
        await page.getByRole('tab', { name, selected: true }).waitFor();
        expect([await selected.count(), await selected.getAttribute('tabindex')]).toEqual([1, '0']);
        expect(await focused(page)).toBe(name);
      }
      expect(await page.getByRole('tab', { name: 'WriteAnEvent' }).count()).toBe(0);
      await page.close();
    },
    patience,
  );

  test(
    'Escape closes what was opened by keys, and the focus is where it was',
    async () => {
      const page = await playground();
      for (const name of ['Open short keys dialog', 'Open settings dialog']) {
        await page.getByRole('button', { name }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        expect(await focused(page)).toBe(name);
      }
      await page.getByRole('button', { name: 'Show Examples' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.casus-examples button').first().focus();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show Examples' }).waitFor();
      expect(await focused(page)).toBe('Show Examples');
      await page.close();
    },
    patience,
  );

  test.each([
    ['400 × 800', { width: 400, height: 800 }],
    ['320 × 640', { width: 320, height: 640 }],
    ['1280 × 800, zoomed to 200 %', { width: 640, height: 400 }],
    ['3840 × 2160', { width: 3840, height: 2160 }],
  ])(
    '%s has room for four lines of variables and ten of the answer, and no page is wider or longer than the window',
    async (_name, size) => {
      const page = await playground('light', size);
      await execute(page);
      expect(await heightOf(page, '.graphiql-editor-tool .graphiql-editor:not(.hidden)')).toBeGreaterThanOrEqual(80);
      expect(await heightOf(page, '.result-window')).toBeGreaterThanOrEqual(170);
      const room = (): Promise<unknown> =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth <= innerWidth, scrollHeight <= innerHeight];
        });
      expect(await room()).toEqual([true, true]);
      await page.locator('.result-window').scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Show Examples' }).click();
      expect((await page.locator('.graphiql-plugin').boundingBox())?.width).toBeGreaterThan(
        Math.min(size.width - 80, 900),
      );
      await page.goto(server.url);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    },
    patience,
  );

  test(
    'nothing moves for whoever wants less motion',
    async () => {
      const page = await playground();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
            return animationName !== 'none' || (transitionProperty !== 'none' && transitionDuration !== '0s');
          }).length,
      );
      expect(moving).toBe(0);
      await page.close();
    },
    patience,
  );

  test(
    'a count that changes is told in a sentence; without the tick, or casus, none is asked for',
    async () => {
      const { page } = await openPage(browser);
      await page.clock.install();
      await page.goto(server.url);
      const news = page.locator('[role="status"]');
      const query =
        'mutation { upsertPlaces(input: [{ id: "place:new", name: "New" }, { id: "place:newer", name: "Newer" }]) { created } }';
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${editorKey}` };
      await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      await page.clock.runFor(20_000);
      await news.filter({ hasText: /^Places: [\d,]+$/ }).waitFor();
      await page.route('**/graphql', (route) => route.abort());
      await page.clock.runFor(20_000);
      await news.filter({ hasText: 'The counts could not be had again' }).waitFor();
      expect(await page.getByRole('checkbox', { name: 'Count again every 20 seconds' }).isChecked()).toBe(false);
      await page.close();
    },
    patience,
  );
});
