// Loaded before what is measured: as the process ends, says on file descriptor 3 what it used.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakMb: maxRSS / 1_024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
