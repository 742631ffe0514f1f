// The package as it would be published: what is in it, and whether a fresh project can use it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const project = mkdtempSync(join(tmpdir(), 'preflight-package-'));
let packed;

before(async () => {
  const { stdout } = await run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', project], { cwd: root });
  [packed] = JSON.parse(stdout);
  writeFileSync(join(project, 'package.json'), '{ "name": "fresh", "private": true }');
  const quiet = ['--no-audit', '--no-fund', '--no-save', '--offline', '--ignore-scripts'];
  await run(npm, ['install', ...quiet, join(project, packed.filename)], { cwd: project });
});

after(() => rmSync(project, { recursive: true, force: true }));

test('it holds what it needs and nothing else', () => {
  const files = packed.files.map(({ path }) => path).sort();
  const expected = [
    'README.md',
    'dist/LICENSE-APACHE',
    'dist/LICENSE-MIT',
    'dist/deployment_preflight_bg.wasm',
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/pages.js',
    'dist/slim.cjs',
    'dist/slim.d.cts',
    'dist/slim.d.ts',
    'dist/slim.js',
    'dist/types.d.cts',
    'dist/types.d.ts',
    'dist/web.d.ts',
    'dist/web.js',
    'package.json',
    ...readdirSync(join(root, 'schemas')).map((name) => `schemas/${name}`).sort(),
  ];
  assert.deepEqual(files, expected);
});

test('its texts name no folder of the builder', () => {
  for (const { path } of packed.files) {
    const content = readFileSync(join(root, path), 'latin1');
    for (const folder of [root, process.env.HOME, process.env.CARGO_HOME]) {
      if (folder && folder.length > 4) assert.ok(!content.includes(folder), `${path} names ${folder}`);
    }
  }
});

test('publint finds nothing', async () => {
  const tarball = readFileSync(join(project, packed.filename));
  const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
});

test('types are right for ESM, CommonJS and bundlers', async () => {
  // The WebAssembly file has no types; `./web` has no CommonJS.
  const except = ['--exclude-entrypoints', 'module.wasm', '--ignore-rules', 'cjs-resolves-to-esm', '--profile', 'node16'];
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  await run(process.execPath, [attw, join(project, packed.filename), ...except]).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
});

const PROGRAM = `
  const report = check('deployment.create', '{"agent": "agent_1",}');
  const page = await explain(report.diagnostics[0].code);
  console.log(JSON.stringify([report.valid, report.diagnostics.length > 0, page.length > 0]));
`;
const programs = {
  'import.mjs': `import { check, explain } from 'deployment-preflight';${PROGRAM}`,
  'require.cjs': `const { check, explain } = require('deployment-preflight');(async () => {${PROGRAM}})();`,
  'slim.mjs': `
    import { readFileSync } from 'node:fs';
    import { check, explain, initSync } from 'deployment-preflight/slim';
    initSync(readFileSync(new URL(import.meta.resolve('deployment-preflight/module.wasm'))));${PROGRAM}`,
  'web.mjs': `
    import { readFileSync } from 'node:fs';
    import { check, explain, init } from 'deployment-preflight/web';
    await init(readFileSync(new URL(import.meta.resolve('deployment-preflight/module.wasm'))));${PROGRAM}`,
};

for (const [name, program] of Object.entries(programs)) {
  test(`a fresh project runs ${name}`, async () => {
    writeFileSync(join(project, name), program);
    const { stdout } = await run(process.execPath, [name], { cwd: project });
    assert.equal(stdout.trim(), '[false,true,true]');
  });
}

for (const format of ['esm', 'cjs', 'iife']) {
  test(`a bundle of a fresh project runs (${format})`, async () => {
    const { build } = await import('esbuild');
    const source = `import { check } from 'deployment-preflight'; console.log(check('deployment.create', '{}').valid);`;
    const outfile = join(project, `bundle-${format}.${format === 'esm' ? 'mjs' : 'cjs'}`);
    await build({ stdin: { contents: source, resolveDir: project }, bundle: true, format, platform: 'browser', outfile, logLevel: 'error' });
    const { stdout } = await run(process.execPath, [outfile], { cwd: project });
    assert.equal(stdout.trim(), 'false');
  });
}
