import { StreamAnswers } from '../../../src/server/streamAnswers.js';

const answer = { data: { a: 1 } };
const done = { done: true, value: undefined };

/** The answers of an operation, and how often it began and was finished. */
function counted(begin: () => Promise<typeof answer> = () => Promise.resolve(answer)) {
  const times = { begun: 0, finished: 0 };
  const answers = new StreamAnswers(
    () => (times.begun++, begin()),
    () => times.finished++,
  );
  return { answers, times };
}

test('it begins when the first answer is asked for, and is finished when the last has been taken', async () => {
  const { answers, times } = counted();
  expect(times).toEqual({ begun: 0, finished: 0 });
  expect(await answers.next()).toEqual({ done: false, value: answer });
  expect(times).toEqual({ begun: 1, finished: 0 });
  expect(await answers.next()).toEqual(done);
  expect(times).toEqual({ begun: 1, finished: 1 });
});

test('an answer that was taken holds its seat, even where the operation is ended meanwhile', async () => {
  const { answers, times } = counted();
  await answers.next();
  await answers.return();
  expect(times.finished).toBe(0);
  await answers.next();
  expect(times.finished).toBe(1);
});

test.each(['return', 'throw'] as const)('%s while it runs drops its answer', async (how) => {
  let arrive = (_value: typeof answer): void => undefined;
  const { answers, times } = counted(() => new Promise((resolve) => (arrive = resolve)));
  const asked = answers.next();
  expect(await answers[how]()).toEqual(done);
  expect(times.finished).toBe(0);
  arrive(answer);
  expect(await asked).toEqual(done);
  expect(times.finished).toBe(1);
});
