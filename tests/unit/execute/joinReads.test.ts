import { ReadJoiner } from '../../../src/execute/joinReads.js';
import type { Engine, Params } from '../../../src/engines/engine.js';

interface Asked {
  readonly params: Params;
  readonly answer: (rows: readonly unknown[]) => void;
  readonly fail: (error: Error) => void;
}

/** A joiner on an engine that answers when it is told to, with a clock that goes on when it is told to. */
function joinerOn(): {
  asked: Asked[];
  pass: (ms: number) => void;
  read: (id: string, limit?: number) => Promise<readonly unknown[]>;
} {
  const asked: Asked[] = [];
  let time = 0;
  const engine = {
    read: (_text: string, params: Params) =>
      new Promise<readonly unknown[]>((resolve, reject) => asked.push({ params, answer: resolve, fail: reject })),
  } as unknown as Engine;
  const joiner = new ReadJoiner(engine, { text: 'joined', key: 0 }, () => time);
  return { asked, pass: (ms) => (time += ms), read: (id, limit = 5) => joiner.read([id, limit]) };
}

const keysOf = (asked: readonly Asked[]): unknown[] => asked.map(({ params }) => params['keys']);
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a lone read is sent at once', () => {
  const { asked, read } = joinerOn();
  void read('a');
  expect(asked.map(({ params }) => params)).toEqual([{ keys: ['a'], p1: 5 }]);
});

test('reads that find others under way are sent together, each key once, and each gets its own row', async () => {
  const { asked, pass, read } = joinerOn();
  void read('a');
  void read('b');
  const waiting = Promise.all([read('c'), read('d'), read('c'), read('missing')]);
  expect(keysOf(asked)).toEqual([['a'], ['b']]);
  pass(10);
  asked[0]?.answer([['a', ['A']]]);
  await settled();
  expect(keysOf(asked).at(-1)).toEqual(['c', 'd', 'missing']);
  asked[2]?.answer([
    ['d', ['D']],
    ['c', ['C']],
  ]);
  expect(await waiting).toEqual([[['C']], [['D']], [['C']], []]);
});

test('where a statement is quick, all who find one under way wait for it; where it takes long, a second one runs', async () => {
  const { asked, pass, read } = joinerOn();
  const answerNext = async (index: number, ms: number): Promise<void> => {
    pass(ms);
    asked[index]?.answer([]);
    await settled();
  };
  void read('a');
  await answerNext(0, 1);
  for (const id of ['b', 'c', 'd']) void read(id);
  expect(keysOf(asked).slice(1)).toEqual([['b']]);
  await answerNext(1, 8);
  expect(keysOf(asked).slice(2)).toEqual([['c', 'd']]);
  for (const id of ['e', 'f']) void read(id);
  expect(keysOf(asked).slice(3)).toEqual([['e']]);
  await answerNext(2, 1);
  // One of the two is still under way, and will take the rest along.
  expect(keysOf(asked).slice(4)).toEqual([]);
  await answerNext(3, 0);
  expect(keysOf(asked).slice(4)).toEqual([['f']]);
});

test('reads with other parameters are never joined', () => {
  const { asked, read } = joinerOn();
  for (const limit of [5, 6, 7]) void read('a', limit);
  expect(asked.map(({ params }) => params['p1'])).toEqual([5, 6, 7]);
});

test('a failure reaches the reads that were sent together, and the next ones are sent all the same', async () => {
  const { asked, pass, read } = joinerOn();
  const failing = read('a');
  void read('b');
  const next = read('c');
  pass(10);
  asked[0]?.fail(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  await settled();
  asked[2]?.answer([['c', ['C']]]);
  expect(await next).toEqual([['C']]);
});
