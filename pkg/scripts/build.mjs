// Makes the entries and the types in `dist` out of what wasm-bindgen and `cargo xtask generate` wrote.

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rollup } from '@rollup/wasm-node';

const root = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

/** The module as a text that an entry decodes. */
const base64 = {
  name: 'base64',
  load: async (id) => (id.endsWith('.wasm') ? `export default '${(await readFile(id)).toString('base64')}';` : null),
};

/** A warning about our own code is a mistake. */
function refuse({ message }) {
  throw new Error(message);
}

/**
 * One entry in one format. The pages stay a file of their own, and so does the module of `./web`.
 *
 * Rollup leaves what is constant in a file constant. Bundled by esbuild it would be `var`, which engines read anew wherever it is used: that
 * takes a twelfth of the check of a small value.
 */
async function bundle(name, format) {
  const extension = format === 'es' ? 'js' : 'cjs';
  const whole = await rollup({ input: path(`src/${name}.js`), external: './pages.js', plugins: [base64], onwarn: refuse });
  const { output: [{ code }] } = await whole.generate({ format, exports: 'named', esModule: true });
  const small = await transform(code, {
    format: format === 'es' ? 'esm' : 'cjs',
    target: 'es2022',
    supported: { 'dynamic-import': true },
    define: { VERSION: JSON.stringify(version) },
    minify: true,
    legalComments: 'none',
  });
  await writeFile(path(`dist/${name}.${extension}`), small.code);
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
  bundle('index', 'es'),
  bundle('index', 'cjs'),
  bundle('web', 'es'),
  bundle('slim', 'es'),
  bundle('slim', 'cjs'),
  bundle('pages', 'es'),
  types(),
  ...['LICENSE-APACHE', 'LICENSE-MIT'].map((name) => copyFile(path(`../${name}`), path(`dist/${name}`))),
]);
