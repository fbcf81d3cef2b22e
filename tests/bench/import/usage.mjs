// Loaded before what is measured: as the process ends, says on file descriptor 3 what it used.
import { readFileSync, writeSync } from 'node:fs';

/** Kilobytes resident at most. Linux counts in `resourceUsage` what the process that started this one had, too. */
const peakKb = () => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakMb: peakKb() / 1_024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
