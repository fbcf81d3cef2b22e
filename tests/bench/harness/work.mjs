// One work on the engines that can do it: the same answers first, then the clock.
import { checkAnswers } from './check.mjs';
import { messagesOf, send } from './client.mjs';
import { measure, measureInTurn } from './measure.mjs';
import { summary } from './rows.mjs';

/** The work's messages for each engine, once all answer them alike; everything is warm before anything is measured. */
export async function prepared(work, { engines, ...world }, { check, warmUp = 1 }, say) {
  const parameters = work.parameters(world);
  const able = engines.filter(({ kind, beside = kind }) => work.ask[kind] && work.ask[beside]);
  const messages = new Map();
  for (const engine of able) messages.set(engine, await messagesOf(engine, work, parameters));
  const checked = await checkAnswers(work, able, messages);
  say(`${work.name}: ${able.length} engines gave the same ${checked} answers`);
  if (!check) for (const engine of able) await warm(engine, work, messages.get(engine), warmUp);
  return messages;
}

/** Some seconds of load; where there are many documents, every one at least once, since each has a plan to be made. */
async function warm(engine, { documents }, messages, seconds) {
  if (documents) for (const message of messages) await send(engine, message);
  await measure(engine, messages, { connections: 8, seconds });
}

/** → Map of engine to the summary of its rounds. */
export async function measured(messages, settings) {
  const inTurn = await measureInTurn(messages, settings);
  return new Map([...inTurn].map(([engine, rounds]) => [engine, summary(rounds)]));
}
