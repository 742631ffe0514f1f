// Measures everything in one process and prints it. `node run.mjs --help` lists the options.

import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bounds, judge, limitText, TOLERANCE } from './bounds.mjs';
import { clockNames, settings } from './measure.mjs';
import { assertRivals, assertSubject } from './sanity.mjs';
import { load } from './subject.mjs';

const GROUPS = ['text', 'object', 'documents', 'validators', 'ranges', 'runs'];

const HELP = `usage: node run.mjs [options]

  --check          exit with 1 when a bound is missed by more than ${Math.round((TOLERANCE - 1) * 100)} %
  --filter TEXT    only rows whose "group: name" contains TEXT (may be repeated)
  --rounds N       rounds of each race (default ${settings.rounds})
  --clock NAME     wall (default), or cpu: processor time, steadier on a busy machine
  --json FILE      write all figures to FILE
  --package PATH   measure another build: the path of its entry module
  --help           this text

groups: ${GROUPS.join(', ')}`;

function options() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      filter: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      clock: { type: 'string', default: settings.clock },
      json: { type: 'string' },
      package: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.rounds !== undefined) {
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of at least 1');
    settings.rounds = rounds;
  }
  if (!clockNames.includes(values.clock)) throw new Error(`--clock takes ${clockNames.join(' or ')}`);
  settings.clock = values.clock;
  return values;
}

/** Three significant digits, in µs or ms. */
function time(nanoseconds) {
  const [value, unit] = nanoseconds >= 1e6 ? [nanoseconds / 1e6, 'ms'] : [nanoseconds / 1e3, 'µs'];
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}

const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** `0.612 (0.59–0.64)`, or `31.2 × (30–33)` where the bound speaks of faster. */
function ratioText(ratio, faster) {
  return faster
    ? `${figure(1 / ratio.median)} × faster (${figure(1 / ratio.max)}–${figure(1 / ratio.min)})`
    : `${figure(ratio.median)} (${figure(ratio.min)}–${figure(ratio.max)})`;
}

function line(row, bound, verdict) {
  const against = `${row.theirs.name} ${time(row.theirs.nanoseconds)}`;
  const ratio = ratioText(row.ratio, bound ? bound.faster !== undefined : row.ratio.median < 0.5);
  const judged = bound ? `  [${limitText(bound)}: ${verdict}]` : '';
  const note = row.note ? `  (${row.note})` : '';
  return `  ${row.name.padEnd(34)} ${time(row.ours.nanoseconds).padStart(8)}  ${against.padEnd(36)} ${ratio}${judged}${note}`;
}

async function main() {
  const chosen = options();
  if (chosen.help) {
    console.log(HELP);
    return 0;
  }
  const subject = await load(chosen.package);
  await assertRivals();
  assertSubject(subject);

  const environment = { node: process.version, v8: process.versions.v8, platform: `${process.platform}-${process.arch}`, cpu: cpus()[0]?.model };
  console.log(`node ${environment.node}, V8 ${environment.v8}, ${environment.platform}, ${environment.cpu}; ${settings.rounds} rounds, ${settings.clock} clock; medians, ratio (smallest–largest round)`);
  const figures = [];
  const skipped = [];
  for (const group of GROUPS) {
    const wanted = (name) => chosen.filter.length === 0 || chosen.filter.some((part) => `${group}: ${name}`.includes(part));
    const { title, rows } = await import(`./groups/${group}.mjs`);
    let titled = false;
    for await (const row of rows(subject, wanted)) {
      if (!titled) console.log(`\n${title}`);
      titled = true;
      if (row.skipped) {
        console.log(`  skipped: ${row.skipped}`);
        skipped.push({ group, reason: row.skipped });
        continue;
      }
      const bound = row.bound && bounds[row.bound];
      const verdict = bound && judge(bound, row.ratio.median, row.ours.nanoseconds);
      console.log(line(row, bound, verdict));
      figures.push({ group, ...row, verdict });
    }
  }

  if (chosen.json) {
    const rows = figures.map(({ ours, theirs, ...rest }) => ({
      ...rest,
      ours: { name: ours.name, nanoseconds: ours.nanoseconds },
      theirs: { name: theirs.name, nanoseconds: theirs.nanoseconds },
    }));
    writeFileSync(chosen.json, `${JSON.stringify({ environment, rounds: settings.rounds, clock: settings.clock, tolerance: TOLERANCE, bounds, rows, skipped }, null, 2)}\n`);
  }

  const judged = figures.filter((row) => row.verdict);
  const off = judged.filter((row) => row.verdict !== 'met');
  const missed = judged.filter((row) => row.verdict === 'missed');
  if (figures.length === 0 && skipped.length === 0) throw new Error('no row matches the filter');
  console.log(`\n${judged.length - off.length} of ${judged.length} bounds met, ${off.length - missed.length} within ${Math.round((TOLERANCE - 1) * 100)} %, ${missed.length} missed`);
  for (const row of off) {
    const bound = bounds[row.bound];
    console.log(`  ${row.verdict === 'missed' ? 'missed' : 'near  '}  ${row.group}: ${row.name}: ${ratioText(row.ratio, bound.faster !== undefined)}, ${time(row.ours.nanoseconds)}; ${bound.sentence}`);
  }
  return chosen.check && missed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
}
