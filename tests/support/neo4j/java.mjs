import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const OLDEST = 17;

/** The `java` to run: JAVA_HOME's, else the PATH's. */
export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** No second, better compilation of what runs often: in a run of minutes it takes more time than it saves. */
export const COMPILE_ONCE = '-XX:TieredStopAtLevel=1';

/** Why Neo4j cannot run on this machine's Java; null when it can. A JRE lacks the compiler that Main.java needs. */
export function javaProblem() {
  const listed = spawnSync(java, ['--list-modules'], { encoding: 'utf8' });
  if (listed.error) return `Java ${OLDEST} or newer is not installed`;
  const base = /^java\.base@(\d+)/m.exec(listed.stdout)?.[1];
  if (base === undefined || Number(base) < OLDEST)
    return `Java is ${base ?? 'too old'}, and Neo4j needs ${OLDEST} or newer`;
  return /^jdk\.compiler@/m.test(listed.stdout) ? null : 'Java is a runtime only, and a JDK is needed';
}
