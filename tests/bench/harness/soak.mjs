// Soak: all works at once for minutes, and whether the server's memory stays what it was once warm.
import { setTimeout as sleep } from 'node:timers/promises';
import { measure } from './measure.mjs';
import { memoryOf } from './processes.mjs';
import { median, row } from './rows.mjs';

const CONNECTIONS = 8;
const SAMPLE_MS = 2000;
/** The share of the time that warms up, and the shares after it and at the end whose medians are compared. */
const [WARM_UP, COMPARED] = [0.2, 0.2];
/** Last over first that still counts as flat: a heap breathes. */
const FLAT = 1.1;

/** `asked`: each work's Map of engine to messages. One row an engine, one engine after the other. */
export async function soak(engines, asked, minutes, say) {
  const rows = [];
  for (const engine of engines) {
    const messages = mixed(asked.map((messagesOf) => messagesOf.get(engine)));
    const load = measure(engine, messages, { connections: CONNECTIONS, seconds: 60 * minutes });
    const samples = await sampledUntil(load, engine.pid);
    const { rate } = await load;
    const [first, last] = firstAndLast(samples);
    say(
      `${engine.name}: ${Math.round(rate)} requests/s for ${minutes} min, ${Math.round(first)} MB → ${Math.round(last)} MB`,
    );
    rows.push(
      row({
        work: `soak of ${minutes} min, memory`,
        engine,
        ours: last,
        against: 'its first median',
        peer: first,
        goal: FLAT,
        judged: true,
        unit: 'MB',
        better: 'lower',
        rounds: 1,
        connections: CONNECTIONS,
        rate: Math.round(rate),
      }),
    );
  }
  return rows;
}

/** The messages of every list in turn, each list as often as the longest is long. */
function mixed(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.map((list) => list[i % list.length])).flat();
}

async function sampledUntil(task, pid) {
  let running = true;
  const end = () => (running = false);
  task.then(end, end);
  const samples = [];
  while (running) {
    samples.push(await memoryOf(pid));
    await Promise.race([task.catch(() => {}), sleep(SAMPLE_MS)]);
  }
  return samples;
}

function firstAndLast(samples) {
  const at = (share) => Math.floor(samples.length * share);
  return [
    median(samples.slice(at(WARM_UP), Math.max(at(WARM_UP + COMPARED), at(WARM_UP) + 1))),
    median(samples.slice(Math.min(at(1 - COMPARED), samples.length - 1))),
  ];
}
