// Runs and descriptions of schedules. What the module writes is in `src/wire/schedule.rs`.

import { PreflightError, shown } from './error.js';

const FAULTS = { [-1]: 'bad-expression', [-2]: 'unknown-timezone', [-3]: 'bad-time' };

// Characters of `2026-03-08T06:30:00Z`, `2026-03-08T02:30:00` and `+05:45`.
const INSTANT = 20;
const LOCAL = 19;
const OFFSET = 6;

const MOST_RUNS = 100_000;

const encoder = new TextEncoder();

/** @param {{ instance: () => any, memory: import('./memory.js').Memory }} module */
export function schedules({ instance, memory }) {
  /** Writes texts one behind another into the module's memory; returns the lengths. */
  function write(exports, texts) {
    let most = 0;
    for (const text of texts) most += text.length * 3;
    const room = memory.room(exports, most);
    const all = texts.join('');
    // As a rule everything is ASCII, and one call does.
    if (encoder.encodeInto(all, room).written === all.length) return texts.map((text) => text.length);
    let start = 0;
    return texts.map((text) => {
      const { written } = encoder.encodeInto(text, room.subarray(start));
      start += written;
      return written;
    });
  }

  function read(exports, words, timezone) {
    const wire = memory.answer(exports);
    if (words >= 0) return wire;
    const code = FAULTS[words];
    const found = code === 'unknown-timezone' ? `timezone must be a name of the IANA database, found ${shown(timezone)}; ` : '';
    throw new PreflightError(code, found + wire.text);
  }

  function runs(expression, timezone, from, count, back) {
    requireText(expression, 'expression');
    requireText(timezone, 'timezone');
    if (!(Number.isInteger(count) && count >= 0 && count <= MOST_RUNS)) {
      throw new PreflightError('bad-count', `count must be a whole number from 0 to ${MOST_RUNS}, found ${shown(count)}`);
    }
    const exports = instance();
    const lengths = write(exports, [expression, timezone]);
    const wire = read(exports, exports.runs(lengths[0], lengths[1], from, count, back), timezone);
    const list = [];
    while (wire.at < wire.text.length) list.push(run(wire));
    return list;
  }

  function nextRuns(expression, timezone, options) {
    const { after, count = 5 } = known(options, NEXT_OPTIONS);
    // A run at the very second of `after` is not after it, one later in that second would not be at a whole minute.
    return runs(expression, timezone, Math.floor(seconds(after, 'after')), count, false);
  }

  function previousRuns(expression, timezone, options) {
    const { before, count = 5 } = known(options, PREVIOUS_OPTIONS);
    return runs(expression, timezone, Math.ceil(seconds(before, 'before')), count, true);
  }

  function describeSchedule(expression, timezone, options) {
    const { now, budget } = known(options, DESCRIBE_OPTIONS);
    requireText(expression, 'expression');
    requireText(timezone, 'timezone');
    if (budget !== undefined && !(typeof budget === 'string' && /^[1-9][0-9]*$/.test(budget))) {
      throw new PreflightError('bad-option', `budget must be an amount such as \`500\`, found ${shown(budget)}`);
    }
    const present = Math.floor(seconds(now, 'now'));
    const exports = instance();
    const lengths = write(exports, [expression, timezone, budget ?? '']);
    const words = exports.describe_schedule(lengths[0], lengths[1], lengths[2], present);
    return description(read(exports, words, timezone));
  }

  function names(release) {
    const exports = instance();
    exports.zones(release);
    return memory.answer(exports).text;
  }

  return {
    nextRuns,
    previousRuns,
    describeSchedule,
    timezones: () => names(false).trimEnd().split('\n'),
    tzdbVersion: () => names(true),
  };
}

const NEXT_OPTIONS = ['after', 'count'];
const PREVIOUS_OPTIONS = ['before', 'count'];
const DESCRIBE_OPTIONS = ['now', 'budget'];

function known(options, names) {
  if (options === undefined) return {};
  if (options === null || typeof options !== 'object') {
    throw new PreflightError('bad-option', `options must be an object, found ${shown(options)}`);
  }
  for (const name in options) {
    if (!names.includes(name)) {
      throw new PreflightError('unknown-option', `options are ${names.join(', ')}, found ${shown(name)}`);
    }
  }
  return options;
}

function requireText(value, name) {
  if (typeof value !== 'string') throw new PreflightError('not-text', `${name} must be a string, found ${shown(value)}`);
}

/** Seconds since 1970 with their fraction; the host's clock without a value. */
function seconds(value, name) {
  if (value === undefined) return Date.now() / 1000;
  const milliseconds = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new PreflightError('bad-time', `${name} must be a valid Date or an RFC 3339 time, found ${shown(value)}`);
  }
  return milliseconds / 1000;
}

function take(wire, length) {
  const start = wire.at;
  return wire.text.substring(start, (wire.at = start + length));
}

function run(wire) {
  return {
    at: take(wire, INSTANT),
    local: take(wire, LOCAL),
    offset: take(wire, OFFSET),
    repeated: wire.number() === 1,
    abbreviation: wire.string(),
  };
}

function description(wire) {
  const text = wire.string();
  const canonical = wire.string();
  const runsPerDay = wire.number();
  const runsPerYear = wire.number() / 400;
  const figures = { minGapMinutes: wire.number(), maxGapMinutes: wire.number(), maxJitterSeconds: wire.number() };
  const sessionsPerMonth = wire.number();
  const costCeilingPerMonth = wire.string();
  const clockChanges = new Array(wire.number());
  for (let index = 0; index < clockChanges.length; index++) clockChanges[index] = clockChange(wire);
  const next = new Array(wire.number());
  for (let index = 0; index < next.length; index++) next[index] = run(wire);
  return {
    text,
    canonical,
    runsPerDay,
    runsPerYear,
    ...(runsPerDay > 0 ? figures : undefined),
    sessionsPerMonth,
    ...(costCeilingPerMonth !== '' ? { costCeilingPerMonth } : undefined),
    clockChanges,
    next,
  };
}

function clockChange(wire) {
  const change = { at: take(wire, INSTANT), offsetBefore: take(wire, OFFSET), offsetAfter: take(wire, OFFSET) };
  const doubled = wire.number() === 1;
  const runs = new Array(wire.number());
  for (let index = 0; index < runs.length; index++) {
    const local = take(wire, LOCAL);
    runs[index] = { local, instants: doubled ? [take(wire, INSTANT), take(wire, INSTANT)] : [] };
  }
  return { ...change, effect: doubled ? 'doubled' : 'skipped', runs };
}
