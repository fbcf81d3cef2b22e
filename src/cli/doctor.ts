import { isEmpty } from '../ingest/seed.js';
import { readStatistics } from '../resolvers/statisticsField.js';
import type { Service } from '../resolvers/service.js';
import { version } from '../version.js';
import { brokenOff, isRestoring, mendOf } from '../write/restoring.js';
import { withService } from './withService.js';

/** A thing that is wrong, and how it is mended. */
interface Finding {
  readonly problem: string;
  readonly mend: string;
}

/** Looks at the configured graph and says what it sees; the exit code is 1 where something is wrong. */
export async function doctor(): Promise<void> {
  await withService({ evenRestoring: true }, async (service) => {
    const { engine } = service;
    const statistics = await readStatistics(service);
    const indexes = await engine.indexes();
    const findings = await examine(service, indexes);
    const lines = [
      `casus ${version}, Node ${process.versions.node}`,
      `engine: ${engine.name} ${statistics.engineVersion}, revision ${statistics.revision}`,
      `vertices: ${statistics.vertices.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
      `relationships: ${statistics.relationships.map(({ type, count }) => `${type} ${count}`).join(', ') || 'none'}`,
      `indexes: ${indexes.length}`,
      ...findings.map(({ problem, mend }) => `wrong: ${problem} ${mend}`),
      findings.length === 0 ? 'All is well.' : `${findings.length} found.`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (findings.length > 0) process.exitCode = 1;
  });
}

async function examine(
  { engine, model }: Service,
  indexes: readonly { name: string; state: string }[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const off = indexes.filter(({ state }) => state !== 'ONLINE').map(({ name }) => name);
  if (off.length > 0)
    findings.push({
      problem: `Indexes not online: ${off.join(', ')}.`,
      mend: 'Wait until they are built, or drop them and start casus.',
    });
  if (indexes.length < model.entityTypes.size)
    findings.push({ problem: 'Indexes are missing.', mend: 'Start casus, or run casus seed: both make them.' });
  if (await isRestoring(engine)) findings.push({ problem: brokenOff, mend: mendOf(engine) });
  else if (await isEmpty(engine))
    findings.push({ problem: 'The graph is empty.', mend: 'Run casus seed, or start casus.' });
  return findings;
}
