import { writeSync } from 'node:fs';

/**
 * Ends the run with one line that counts what really ran, at the exit: Jest's own summary comes after all reporters.
 * It is written to the descriptor, since a forced exit has closed the streams by then.
 * A file that could not be loaded ran none of its tests, so it counts as one failure.
 */
export default class CountsReporter {
  /**
   * @param {unknown} _contexts
   * @param {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>} results
   */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${tail}`;
    process.once('exit', () => writeSync(1, `\n${line}\n`));
  }
}
