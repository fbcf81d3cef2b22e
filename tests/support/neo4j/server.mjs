import { dockerWorks, startContainer } from './container.mjs';
import { javaProblem } from './java.mjs';
import { startProcess } from './process.mjs';

/**
 * @typedef {object} Options
 * @property {number} [port] of 127.0.0.1; a free one by default
 * @property {string} [heap] Java's, such as 1g
 * @property {string} [pageCache] such as 256m
 * @property {boolean} [shortLived] for a run of minutes in which nothing is measured
 *
 * @typedef {object} Neo4jServer
 * @property {string} uri bolt://127.0.0.1:…, without a password
 * @property {() => Promise<void>} stop ends it cleanly; its data stay
 * @property {() => Promise<void>} start runs it again on the same port and data
 * @property {() => Promise<void>} kill ends it as a power cut would; its data stay
 * @property {() => Promise<void>} remove ends it and deletes its data
 */

/**
 * A Neo4j of one's own: in Docker where an engine answers, else on this machine's Java from Maven Central.
 * @param {Options} [options]
 * @returns {Promise<Neo4jServer>} Throws an Error whose message is one sentence.
 */
export async function startNeo4j(options = {}) {
  if (process.env.CASUS_TEST_NEO4J === 'off') throw new Error('CASUS_TEST_NEO4J=off');
  if (dockerWorks()) return startContainer(options);
  const problem = javaProblem();
  if (problem) throw new Error(problem);
  return startProcess(options);
}
