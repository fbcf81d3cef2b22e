import { inTurn } from '../../../src/engines/inTurn.js';

const failing = (error: Error) => (): Promise<never> => Promise.reject(error);
const outcomes = async (works: Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(works)).map((each) =>
    each.status === 'fulfilled' ? each.value : (each.reason as Error).message,
  );

test('work runs one after the other, in the order it was asked for, whatever became of the work before', async () => {
  const turn = inTurn();
  const seen: string[] = [];
  const step = (name: string, error?: Error) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${name} ends`);
    if (error) throw error;
    return name;
  };
  expect(await outcomes([turn(step('a', new Error('broken'))), turn(step('b'))])).toEqual(['broken', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('what fails all who wait fails them at once, and nobody who comes later', async () => {
  const turn = inTurn((error) => ((error as Error).message === 'away' ? new Error('not begun') : undefined));
  let ran = 0;
  const work = (): Promise<number> => Promise.resolve(++ran);
  expect(await outcomes([turn(work), turn(failing(new Error('away'))), turn(work), turn(work)])).toEqual([
    1,
    'away',
    'not begun',
    'not begun',
  ]);
  expect(await outcomes([turn(work), turn(failing(new Error('other'))), turn(work)])).toEqual([2, 'other', 3]);
});
