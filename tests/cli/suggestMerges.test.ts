// What `casus suggest-merges` prints on the seed graph, and which options it refuses.
import { casus, scratch } from './support/casus.js';

describe('suggest-merges', () => {
  test('prints each pair with its score, its reasons and the mutation that merges the two', async () => {
    const { path, remove } = await scratch();
    const env = { CASUS_DATA: path('graph') };
    await casus(['seed'], env);
    const none = await casus(['suggest-merges'], env);
    expect(none).toEqual({ code: 0, stdout: 'No two entities are alike by 0.8 or more.\n', stderr: '' });
    const options = ['--type', 'ACTOR', '--min-score', '0.2', '--limit', '2'];
    const { code, stdout } = await casus(['suggest-merges', ...options], env);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(stdout).toMatch(/^0\.\d\d {2}actor:\S+ {2}.+ {2}actor:\S+ {2}.+\n {6}mergeEntities\(into: "actor:/);
    const json = await casus(['suggest-merges', ...options, '--json'], env);
    const pairs = JSON.parse(json.stdout) as { into: { id: string }; from: { id: string } }[];
    expect(pairs.map(({ into }) => stdout.includes(`mergeEntities(into: "${into.id}"`))).toEqual([true, true]);
    await remove();
  }, 60_000);

  test.each([
    [['--type', 'TANK'], /It must be one of ACTOR, PLACE, EVENT, SOURCE\./],
    [['--min-score', '2'], /It must be a number from 0 to 1\./],
    [['--limit', '0'], /It must be a whole number of 1 or more\./],
  ])('%j is wrong usage', async (options, message) => {
    const { code, stderr } = await casus(['suggest-merges', ...options]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
