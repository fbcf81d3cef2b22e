// Bundles the playground into dist/web/assets and writes dist/web/manifest.json, which names what a page must load.
// File names carry a content hash, so browsers may keep them for ever; nothing is done when no input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @import { Metafile, OutputFile } from 'esbuild' */
/** @typedef {{ inputs: string, script: string, styles: string[], workers: Record<string, string> }} Manifest */
/** @typedef {[file: string, output: Metafile['outputs'][string]][]} Outputs */

const root = new URL('../../', import.meta.url);
const out = new URL('dist/web/', root);
const assets = new URL('assets/', out);
const manifestFile = new URL('manifest.json', out);

const entryPoints = {
  playground: 'src/web/playground/main.tsx',
  theme: 'src/web/playground/style.css',
  'graphql-worker': 'monaco-graphql/esm/graphql.worker.js',
  'json-worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'editor-worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
};

/** Everything that can change the bundle: our files, and every package's version through the lock file. */
function inputsHash() {
  const hash = createHash('sha256');
  const own = readdirSync(new URL('src/web/playground/', root)).sort();
  for (const path of ['package-lock.json', 'src/web/build.mjs', ...own.map((name) => `src/web/playground/${name}`)]) {
    if (existsSync(new URL(path, root))) hash.update(path).update(readFileSync(new URL(path, root)));
  }
  return hash.digest('hex');
}

/** @param {string} inputs */
function isCurrent(inputs) {
  return existsSync(manifestFile) && existsSync(assets) && readFileSync(manifestFile, 'utf8').includes(inputs);
}

async function bundle() {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints,
    outdir: fileURLToPath(assets),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    // GraphiQL reads its icons' titles, which a screen reader speaks, from the names of functions.
    keepNames: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'eof',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return { files: result.outputFiles, outputs: Object.entries(result.metafile.outputs) };
}

/**
 * The hashed name of an entry point's script or style sheet.
 * @param {Outputs} outputs
 * @param {string} entry
 * @param {'.js' | '.css'} extension
 */
function nameOf(outputs, entry, extension) {
  const [path] = outputs.find(([file, output]) => output.entryPoint?.endsWith(entry) && file.endsWith(extension)) ?? [];
  if (!path) throw new Error(`The bundle has no ${extension} file of ${entry}.`);
  return basename(path);
}

/**
 * What the pages must load.
 * @param {Outputs} outputs
 * @param {string} inputs
 * @returns {Manifest}
 */
function manifestOf(outputs, inputs) {
  const script = nameOf(outputs, entryPoints.playground, '.js');
  const monaco = outputs.find(([file]) => basename(file) === script)?.[1].cssBundle;
  if (!monaco) throw new Error("The bundle has no style sheet of Monaco's.");
  return {
    inputs,
    script,
    styles: [basename(monaco), nameOf(outputs, entryPoints.theme, '.css')],
    workers: {
      graphql: nameOf(outputs, entryPoints['graphql-worker'], '.js'),
      json: nameOf(outputs, entryPoints['json-worker'], '.js'),
      editor: nameOf(outputs, entryPoints['editor-worker'], '.js'),
    },
  };
}

/**
 * Writes the files a browser can ask for, each with its gzip beside it, and says how large they are.
 * @param {OutputFile[]} files
 * @param {Manifest} manifest
 */
function writeAssets(files, manifest) {
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const total = { bytes: 0, gzip: 0, files: 0 };
  for (const { path, contents } of files) {
    const name = basename(path);
    // esbuild repeats Monaco's style sheet for each chunk that is loaded on demand; only the entries' are ever linked.
    if (name.endsWith('.css') && !manifest.styles.includes(name)) continue;
    const zipped = gzipSync(contents, { level: 9 });
    writeFileSync(new URL(name, assets), contents);
    writeFileSync(new URL(`${name}.gz`, assets), zipped);
    total.bytes += contents.length;
    total.gzip += zipped.length;
    total.files += 1;
  }
  return total;
}

const started = performance.now();
const inputs = inputsHash();
if (isCurrent(inputs)) {
  console.log('web: the playground is up to date');
} else {
  const { files, outputs } = await bundle();
  const manifest = manifestOf(outputs, inputs);
  const { bytes, gzip, files: count } = writeAssets(files, manifest);
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  const megabytes = (/** @type {number} */ n) => (n / 1e6).toFixed(1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`web: ${count} files, ${megabytes(bytes)} MB (${megabytes(gzip)} MB gzipped) in ${seconds} s`);
}
