// Makes the entries and the types in `dist` out of what wasm-bindgen and `cargo xtask generate` wrote.

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

/** One entry in one format. The pages stay a file of their own, and so does the module of `./web`. */
async function bundle(name, format) {
  const extension = format === 'esm' ? 'js' : 'cjs';
  await build({
    entryPoints: [path(`src/${name}.js`)],
    outfile: path(`dist/${name}.${extension}`),
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    supported: { 'dynamic-import': true },
    external: ['./pages.js'],
    loader: { '.wasm': 'base64' },
    define: { VERSION: JSON.stringify(version) },
    minify: true,
    legalComments: 'none',
    // What the glue says about its own URL concerns `./web` alone, which has no CommonJS.
    logOverride: { 'empty-import-meta': 'silent' },
  });
}

async function types() {
  const parts = ['report', 'model', 'options', 'functions', 'schedule'];
  const texts = await Promise.all(parts.map((part) => readFile(path(`types/${part}.d.ts`), 'utf8')));
  const all = texts.map((text) => text.replace(/^\/\/ .*\n\n?/gm, '').trim()).join('\n\n') + '\n';
  const entries = { types: all, index: "export * from './types.js';\n" };
  for (const name of ['web', 'slim']) entries[name] = await readFile(path(`types/${name}.d.ts`), 'utf8');
  for (const [name, text] of Object.entries(entries)) {
    await writeFile(path(`dist/${name}.d.ts`), text);
    if (name !== 'web') await writeFile(path(`dist/${name}.d.cts`), text.replaceAll("'./types.js'", "'./types.cjs'"));
  }
}

await Promise.all([
  bundle('index', 'esm'),
  bundle('index', 'cjs'),
  bundle('web', 'esm'),
  bundle('slim', 'esm'),
  bundle('slim', 'cjs'),
  bundle('pages', 'esm'),
  types(),
  ...['LICENSE-APACHE', 'LICENSE-MIT'].map((name) => copyFile(path(`../${name}`), path(`dist/${name}`))),
]);
