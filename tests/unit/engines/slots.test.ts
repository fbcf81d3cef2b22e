// So much runs at once; what waits begins in its order, what is urgent first.
import { Slots } from '../../../src/engines/slots.js';

/** Work that ends when it is told to, in the order in which it began. */
function workIn(slots: Slots) {
  const began: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const ask = (name: string, isUrgent = false): Promise<string> =>
    slots.run(() => {
      began.push(name);
      return new Promise((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve(name))));
    }, isUrgent);
  return { began, ask, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test('as many run at once as may, and the next begins when one has ended', async () => {
  const { began, ask, end } = workIn(new Slots(2));
  const asked = ['a', 'b', 'c', 'd'].map((name) => ask(name));
  expect(began).toEqual(['a', 'b']);
  end('b');
  await turns();
  expect(began).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c']) end(name);
  await turns();
  end('d');
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd']);
});

test('what is urgent goes before what came earlier', async () => {
  const { began, ask, end } = workIn(new Slots(1));
  const asked = [ask('a'), ask('b'), ask('c', true)];
  for (const name of ['a', 'c', 'b']) {
    end(name);
    await turns();
  }
  await Promise.all(asked);
  expect(began).toEqual(['a', 'c', 'b']);
});

test('one that fails keeps no slot', async () => {
  const { ask, end } = workIn(new Slots(1));
  const [failing, next] = [ask('a'), ask('b')];
  end('a', new Error('it failed'));
  await expect(failing).rejects.toThrow('it failed');
  await turns();
  end('b');
  expect(await next).toBe('b');
});
