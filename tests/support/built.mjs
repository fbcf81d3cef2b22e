/**
 * A module of the built casus, for child processes of tests, which run no TypeScript. Its types are those of its source.
 * @param {string} path below dist/
 * @returns {Promise<unknown>}
 */
export const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
