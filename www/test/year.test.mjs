// The year by days beside the runs themselves, counted one by one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pkg = new URL('../../pkg/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('package.json', pkg), 'utf8'));
const entry = new URL(manifest.exports['.'].import.default, pkg);

/** The page's module as Node runs it: with the package's synchronous entry. */
async function load() {
  const source = `export { runsByDay, DAYS } from './year.js'; export * from 'deployment-preflight/web';`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../src/schedule/', import.meta.url)) },
    alias: { 'deployment-preflight/web': fileURLToPath(entry) },
    external: ['./pages.js'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { DAYS, describeSchedule, nextRuns, runsByDay } = await load();
const CHUNK = 50_000;

function counted(expression, timezone, now) {
  const end = now.getTime() + DAYS * 86_400_000;
  const days = new Map();
  let last = '';
  for (let after = now; ; ) {
    const runs = nextRuns(expression, timezone, { after, count: CHUNK });
    for (const { at, local } of runs) {
      const date = local.slice(0, 10);
      // The last day counts whole, though the year ends within it.
      if (Date.parse(at) > end && date !== last) return days;
      last = date;
      days.set(date, (days.get(date) ?? 0) + 1);
    }
    if (runs.length < CHUNK) return days;
    after = new Date(runs.at(-1).at);
  }
}

const EXPRESSIONS = ['30 2 * * *', '0 0 * * *', '30 0 * * *', '59 23 * * *', '15 1,23 * * 0', '0 9 * * 1-5', '0 0 29 2 *', '*/20 0-3 * * *', '45 */5 1,15 * 1'];
const ZONES = [
  'UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Antarctica/Troll', 'Asia/Kathmandu',
  // Clocks change at midnight, or just before.
  'Africa/Cairo', 'America/Havana', 'Asia/Beirut', 'America/Santiago', 'America/Nuuk',
];
const NOWS = ['2026-06-01T00:00:00Z', '2026-11-01T05:45:00Z', '2027-03-14T09:59:30Z'];

for (const timezone of ZONES) {
  test(`every day of the year has its runs: ${timezone}`, () => {
    for (const expression of EXPRESSIONS) {
      for (const instant of NOWS) {
        const now = new Date(instant);
        const found = runsByDay(expression, timezone, now, describeSchedule(expression, timezone, { now }));
        const positive = new Map([...found].filter(([, count]) => count > 0));
        const wanted = counted(expression, timezone, now);
        assert.deepEqual([...positive].sort(), [...wanted].sort(), `${expression} from ${instant}`);
      }
    }
  });
}

for (const timezone of ['America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo']) {
  test(`a run a minute: ${timezone}`, () => {
    const now = new Date('2026-06-01T00:00:00Z');
    const found = runsByDay('* * * * *', timezone, now, describeSchedule('* * * * *', timezone, { now }));
    assert.deepEqual([...found].sort(), [...counted('* * * * *', timezone, now)].sort());
  });
}
