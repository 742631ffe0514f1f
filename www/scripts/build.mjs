// Makes `dist`: the page, its script, the module, the examples.

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeExamples } from './examples.mjs';

const here = new URL('../', import.meta.url);
const pkg = new URL('../pkg/', here);
const path = (name, base = here) => fileURLToPath(new URL(name, base));

const manifest = JSON.parse(await readFile(path('package.json', pkg), 'utf8'));
/** What the package calls `./web`, whatever the file is named. */
const entry = path(manifest.exports['./web'].default, pkg);
const module = path(manifest.exports['./module.wasm'], pkg);
const dist = path('dist/');

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const examples = await writeExamples(path('../tests/fixtures/examples/'), path('dist/examples/'));

// CodeMirror puts its rules into a style element, which the page's policy lets in by this mark alone.
const nonce = createHash('sha256').update(await readFile(path('package-lock.json'))).digest('base64url').slice(0, 16);

await build({
  entryPoints: { app: path('src/main.js'), style: path('src/styles/style.css') },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome120', 'firefox120', 'safari17'],
  chunkNames: '[name]-[hash]',
  alias: { 'deployment-preflight/web': entry },
  define: { EXAMPLES: JSON.stringify(examples), STYLE_NONCE: JSON.stringify(nonce) },
  loader: { '.json': 'text' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

const page = await readFile(path('src/index.html'), 'utf8');
await writeFile(path('dist/index.html'), page.replaceAll('{{nonce}}', nonce).replaceAll('{{version}}', manifest.version));
await copyFile(module, path('dist/deployment_preflight_bg.wasm'));
await copyFile(path('src/icon.svg'), path('dist/icon.svg'));
