// One measurement: autocannon for some seconds against one engine, requests rotating over the work's values.
import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEADERS, send } from './client.mjs';

/** Seconds that one measurement takes at most, where there is any answer within. */
const LONGEST = 4;

/** Seconds after which an engine that gave no answer is given up. */
const LONGEST_FOR_ONE = 30;

/** `{ rate, p50, p99 }`: requests/s and ms. Throws when any answer was not a 2xx or carried GraphQL errors. */
export async function measure(engine, messages, { connections, seconds }) {
  const requests = messages.map(({ path, body }) => ({ method: 'POST', path, headers: HEADERS, body }));
  const duration = await longEnough(engine, messages, { connections, seconds });
  const latencies = [];
  const started = performance.now();
  let last = started;
  let client = 0;

  const run = autocannon({
    url: engine.url,
    connections,
    duration,
    sampleInt: 50,
    timeout: 60,
    requests: [requests[0]],
    setupClient: (connection) => connection.setRequests(rotated(requests, client++ / connections)),
    verifyBody: (body) => !body.startsWith('{"errors"'),
  });
  run.on('response', (_client, _status, _bytes, ms) => {
    latencies.push(ms);
    last = performance.now();
  });
  const result = await run;
  const bad = result.non2xx + result.errors + result.mismatches;
  if (bad > 0) throw new Error(`${engine.name}: ${bad} of ${latencies.length} answers were errors`);
  if (latencies.length === 0) {
    if (duration > LONGEST_FOR_ONE) throw new Error(`${engine.name}: no answer in ${duration} s`);
    return measure(engine, messages, { connections, seconds: 2 * duration });
  }

  await sleep(100); // requests cut off at the end finish in the server before another engine's turn
  latencies.sort((a, b) => a - b);
  return {
    rate: (latencies.length * 1000) / (last - started),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/** The seconds asked for, or more where an engine is so slow that each connection would not get three answers. */
async function longEnough(engine, messages, { connections, seconds }) {
  const started = performance.now();
  await send(engine, messages[0]);
  const alone = (performance.now() - started) / 1000;
  return Math.max(seconds, Math.min(LONGEST, 3 * alone * connections));
}

/** Every connection starts elsewhere, so that no two ask the same at the same moment. */
function rotated(requests, share) {
  const start = Math.floor(requests.length * share);
  return [...requests.slice(start), ...requests.slice(0, start)];
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/** Rounds with the engines of `messages` in turn, so that what disturbs the machine disturbs all. → Map of engine to its measurements. */
export async function measureInTurn(messages, { rounds, ...settings }) {
  const engines = [...messages.keys()];
  const results = new Map(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % engines.length;
    for (const engine of [...engines.slice(turn), ...engines.slice(0, turn)])
      results.get(engine).push(await measure(engine, messages.get(engine), settings));
  }
  return results;
}
