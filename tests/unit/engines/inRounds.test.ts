import { inRounds } from '../../../src/engines/inRounds.js';

/** A question that is answered when it is told to. */
function questions() {
  const asked: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const ask = inRounds(() => new Promise<string>((answer, fail) => asked.push({ answer, fail })));
  return { asked, ask };
}

test('who comes while a question is under way waits for the next one, and all who wait share it', async () => {
  const { asked, ask } = questions();
  const first = ask();
  const others = [ask(), ask()];
  expect(asked).toHaveLength(1);
  asked[0]?.answer('old');
  expect(await first).toBe('old');
  expect(asked).toHaveLength(2);
  const last = ask();
  asked[1]?.answer('new');
  expect(await Promise.all(others)).toEqual(['new', 'new']);
  expect(asked).toHaveLength(3);
  asked[2]?.answer('newest');
  expect(await last).toBe('newest');
});

test('a question that fails fails those who wait too, and who comes then asks anew', async () => {
  const { asked, ask } = questions();
  const waiting = Promise.allSettled([ask(), ask(), ask()]);
  asked[0]?.fail(new Error('away'));
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(asked).toHaveLength(1);
  const [again, after] = [ask(), ask()];
  asked[1]?.answer('back');
  expect(await again).toBe('back');
  asked[2]?.answer('still there');
  expect(await after).toBe('still there');
});
