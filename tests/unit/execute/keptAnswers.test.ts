import type { Revisions } from '../../../src/engines/engine.js';
import { KeptAnswers } from '../../../src/execute/keptAnswers.js';

/** A graph whose state is told by hand, and how often it was asked for. */
class States implements Revisions {
  asked = 0;
  constructor(
    public state: string | undefined,
    public last = state,
  ) {}
  heard = (): string | undefined => this.last;
  ask = (): Promise<string | undefined> => {
    this.asked++;
    return Promise.resolve((this.last = this.state));
  };
}

test('an answer is given again while the graph is in the same state', async () => {
  const states = new States('one');
  const kept = new KeptAnswers(states, 10_000);
  expect(await kept.find('key')).toBeUndefined();
  kept.begin('key')('text');
  expect([await kept.find('key'), await kept.find('other')]).toEqual(['text', undefined]);
  expect(states.asked).toBe(1);
  states.state = 'two';
  expect(await kept.find('key')).toBeUndefined();
  states.state = 'one';
  expect(await kept.find('key')).toBeUndefined();
});

test('a newer state that was heard of is not asked for', async () => {
  const states = new States('one');
  const kept = new KeptAnswers(states, 10_000);
  kept.begin('key')('text');
  states.last = 'two';
  expect([await kept.find('key'), states.asked]).toEqual([undefined, 0]);
});

test('what was written while an answer was read is not missed', async () => {
  const states = new States('one');
  const kept = new KeptAnswers(states, 10_000);
  const keep = kept.begin('key');
  states.state = states.last = 'two';
  keep('text of either state');
  expect(await kept.find('key')).toBeUndefined();
});

test('nothing is kept where no state is heard of', async () => {
  const states = new States(undefined);
  const kept = new KeptAnswers(states, 10_000);
  kept.begin('key')('text');
  expect(await kept.find('key')).toBeUndefined();
});

test('the room is bounded: what was asked last stays, and what is too large is not kept', async () => {
  const kept = new KeptAnswers(new States('one'), 40_000);
  for (let index = 0; index < 100; index++) kept.begin(`key ${index}`)('x'.repeat(1_000));
  const found = await Promise.all(Array.from({ length: 100 }, (_, index) => kept.find(`key ${index}`)));
  expect(found.filter((text) => text !== undefined).length).toBeLessThanOrEqual(17);
  expect(found.at(-1)).toBeDefined();
  kept.begin('large')('x'.repeat(3_000));
  expect(await kept.find('large')).toBeUndefined();
});
