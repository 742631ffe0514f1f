// The declarations, under each way in which TypeScript finds and reads them.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'node:test';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));

async function compile(files, ...more) {
  const settings = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--typeRoots', 'test/types'];
  const command = ['node_modules/typescript/bin/tsc', ...settings, ...more, ...files.map((file) => `test/types/${file}`)];
  await run(process.execPath, command, { cwd: root }).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

const nodenext = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler'];
const browser = ['--lib', 'es2022,dom'];
const bare = ['--lib', 'es2022'];

test('types hold as ESM in Node, without the types of a browser', () =>
  compile(['everything.mts', 'console.d.ts'], ...nodenext, ...bare));
test('types hold in CommonJS', () => compile(['required.cts'], ...nodenext, ...browser));
test('types hold in bundlers and browsers', () => compile(['everything.mts', 'web.mts'], ...bundler, ...browser));
