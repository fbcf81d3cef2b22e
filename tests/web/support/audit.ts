import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What GraphiQL gives no way to mend: the rule, and what it is about. */
const known: readonly (readonly [rule: string, target: RegExp, reason: string])[] = [
  ['label-content-name-mismatch', /history-item/, 'GraphiQL names each entry of its history "Set active"'],
];

/** What axe finds wrong with a page as it stands, a line each: the rule, where, and what it says. */
export async function problemsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which no content security policy binds.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target, any }) => ({ at: target.join(' '), says: any[0]?.message ?? '' }))
      .filter(({ at }) => !known.some(([rule, about]) => rule === id && about.test(at)))
      .map(({ at, says }) => `${id}: ${at}: ${says}`),
  );
}
