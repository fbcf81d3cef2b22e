import { Counter, Gauge, type Registry } from 'prom-client';
import type { KeptAnswers } from '../execute/keptAnswers.js';
import type { LiveChanges } from '../live/liveChanges.js';
import type { KeptSurroundings } from '../traversals/keptSurroundings.js';
import { version } from '../version.js';
import type { WhyNotReady } from './readiness.js';
import type { Seats } from './seats.js';

/** What is asked at each scrape how it stands. */
export interface Sources {
  readonly engine: string;
  readonly whyNotReady: WhyNotReady;
  readonly kept: KeptAnswers | undefined;
  readonly surroundings: KeptSurroundings | undefined;
  readonly live: LiveChanges;
  readonly seats: Seats;
}

/** Numbers that stand somewhere already: nothing is added up for them, and who is not scraped pays nothing. */
export function registerGauges(
  registry: Registry,
  { engine, whyNotReady, kept, surroundings, live, seats }: Sources,
): void {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number | Promise<number>): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  };
  const counter = (name: string, help: string, value: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  };
  new Gauge({
    name: 'casus_build_info',
    help: 'Always 1; the version of casus and the engine stand in the labels.',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version, engine }, 1);
  gauge('casus_ready', 'Whether /health/ready answers 200: 1, else 0.', async () =>
    (await whyNotReady()) === undefined ? 1 : 0,
  );
  gauge('casus_live_connections', 'WebSockets and event streams that are open.', () => seats.count);
  gauge('casus_subscriptions', 'Subscriptions that are open.', () => live.count);
  counter(
    'casus_subscribers_dropped_total',
    'Subscriptions ended since the client read too slowly.',
    () => live.dropped,
  );
  if (surroundings) {
    gauge(
      'casus_kept_surroundings_bytes',
      'Memory that what walks pass takes; half of CASUS_CACHE_MB bounds it.',
      () => surroundings.bytes,
    );
    gauge(
      'casus_projections',
      'Filters of which all that walks may pass is in memory.',
      () => surroundings.projections,
    );
  }
  if (!kept) return;
  counter('casus_kept_answers_hits_total', 'Queries answered with an answer that was kept.', () => kept.hits);
  counter(
    'casus_kept_answers_misses_total',
    'Queries of which no answer was kept, or an older one.',
    () => kept.misses,
  );
  gauge('casus_kept_answers', 'Answers that are kept.', () => kept.count);
  gauge(
    'casus_kept_answers_bytes',
    'Memory that kept answers take; half of CASUS_CACHE_MB bounds it.',
    () => kept.bytes,
  );
}
