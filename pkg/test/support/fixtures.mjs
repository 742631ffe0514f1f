// The fixtures of `tests/fixtures`, and the native reports about them.

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const KIND = 'deployment.create';

/** The present as the fixtures see it. */
export const NOW = '2026-06-01T00:00:00Z';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${repository}tests/fixtures/`;

/** `{ name, text, expected }`, where `expected` are the lines of the `.expect` file. */
export function fixtures() {
  const files = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  const known = new Set(files);
  return files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const expect = name.replace(/json$/, 'expect');
      const lines = known.has(expect) ? readFileSync(folder + expect, 'utf8').split('\n').filter(Boolean) : [];
      return { name, text: readFileSync(folder + name, 'utf8'), expected: lines };
    });
}

/** Reports of the native library, from names to reports. */
export async function nativeReports() {
  const run = promisify(execFile);
  const { stdout } = await run('cargo', ['run', '--quiet', '--package', 'xtask', '--', 'reports'], {
    cwd: repository,
    maxBuffer: 2 ** 28,
    env: { ...process.env, CARGO_TERM_COLOR: 'never' },
  });
  return new Map(stdout.trim().split('\n').map((line) => JSON.parse(line)).map(({ name, report }) => [name, report]));
}
