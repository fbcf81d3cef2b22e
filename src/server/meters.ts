import { Counter, Histogram, Registry } from 'prom-client';
import type { EngineMeter } from '../engines/measured.js';
import type { Written } from '../write/writer.js';

/** Seconds, from an answer that was kept to a statement that runs into its time. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Requests are added up by so many: one by one, each would pay several times as much for it. */
const batchSize = 1_000;

interface Answered {
  readonly labels: { readonly route: string; readonly method: string; readonly status: number };
  readonly seconds: number;
}

/**
 * Numbers that are added to as things happen. Labels have values of ours only, such as routes and codes, never what a
 * client chooses, so that the series are few whatever is asked for.
 */
export class Meters implements EngineMeter {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly requests = new Histogram({
    name: 'casus_http_request_duration_seconds',
    help: 'Time from an HTTP request until its answer begins to leave, by the pattern of the route (none where there is none), method and status; event streams are not in it.',
    labelNames: ['route', 'method', 'status'],
    buckets,
    registers: this.registers,
    collect: () => this.addRequests(),
  });
  /** Requests that are not in the histogram yet. */
  private readonly answered: Answered[] = [];
  private readonly operations = new Counter({
    name: 'casus_graphql_operations_total',
    help: 'GraphQL operations, over HTTP and live connections, by type (none where none was found) and the code of the first error (OK without one).',
    labelNames: ['type', 'outcome'],
    registers: this.registers,
  });
  private readonly plans = new Counter({
    name: 'casus_plans_made_total',
    help: 'Root fields planned; they are planned once a document and shape of variables, so that clients that send values as variables make few.',
    registers: this.registers,
  });
  private readonly statementSeconds = new Histogram({
    name: 'casus_engine_statement_duration_seconds',
    help: 'Time until a statement was answered, its wait for a turn included, those that failed too, by engine and whether it was a read or a part of a write.',
    labelNames: ['engine', 'kind'],
    buckets,
    registers: this.registers,
  });
  private readonly failures = new Counter({
    name: 'casus_engine_errors_total',
    help: 'Reads and writes that failed for a reason of the engine, by engine, kind and code.',
    labelNames: ['engine', 'kind', 'code'],
    registers: this.registers,
  });
  private readonly writes = new Counter({
    name: 'casus_writes_total',
    help: 'Writes of this process that changed something.',
    registers: this.registers,
  });
  private readonly changes = new Counter({
    name: 'casus_changes_total',
    help: 'Changes to vertices and edges that those writes committed.',
    registers: this.registers,
  });

  constructor(private readonly engine: string) {}

  request(route: string | undefined, method: string, status: number, ms: number): void {
    // Where there is no route the method, too, is whatever the client sends.
    const labels = route === undefined ? { route: 'none', method: 'any', status } : { route, method, status };
    this.answered.push({ labels, seconds: ms / 1000 });
    if (this.answered.length >= batchSize) this.addRequests();
  }

  private addRequests(): void {
    for (const { labels, seconds } of this.answered) this.requests.observe(labels, seconds);
    this.answered.length = 0;
  }

  operation(type: string, outcome: string): void {
    this.operations.inc({ type, outcome });
  }

  planned(): void {
    this.plans.inc();
  }

  statement(kind: string, ms: number): void {
    this.statementSeconds.observe({ engine: this.engine, kind }, ms / 1000);
  }

  failed(kind: string, code: string): void {
    this.failures.inc({ engine: this.engine, kind, code });
  }

  committed({ changes }: Written): void {
    this.writes.inc();
    this.changes.inc(changes.length);
  }
}
