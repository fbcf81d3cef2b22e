// Reads /metrics as Prometheus does: version 0.0.4 of its text format, line by line; throws on what is none.
const name = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const sample = new RegExp(
  `^(${name})(?:\\{(${label}(?:,${label})*)\\})? ([Nn]a[Nn]|[+-]?Inf|-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)$`,
);
const described = new RegExp(`^# (HELP|TYPE) (${name}) (.+)$`);

export interface Scrape {
  readonly text: string;
  /** Help and type of each metric. */
  readonly metrics: ReadonlyMap<string, { readonly HELP?: string; readonly TYPE?: string }>;
  /** Every series as it is written, with its value. */
  readonly series: ReadonlyMap<string, number>;
  /** The value of a series; 0 where it never was. */
  readonly value: (series: string) => number;
}

export async function scrape(url: string, headers: Record<string, string> = {}): Promise<Scrape> {
  const response = await fetch(`${url}/metrics`, { headers });
  if (response.status !== 200) throw new Error(`/metrics answers ${response.status}`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  const metrics = new Map<string, { HELP?: string; TYPE?: string }>();
  const series = new Map<string, number>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, kind, of = '', says] = described.exec(line) ?? [];
    if (kind) {
      metrics.set(of, { ...metrics.get(of), [kind]: says });
      continue;
    }
    const [, metric = '', labels, value] = sample.exec(line) ?? [];
    const key = labels === undefined ? metric : `${metric}{${labels}}`;
    if (value === undefined || series.has(key)) throw new Error(`no sample, or one twice: ${line}`);
    const family = metrics.has(metric) ? metric : metric.replace(/_(bucket|sum|count)$/, '');
    if (!metrics.get(family)?.TYPE) throw new Error(`a sample without a type: ${line}`);
    series.set(key, Number(value.replace('Inf', 'Infinity')));
  }
  return { text, metrics, series, value: (key) => series.get(key) ?? 0 };
}
