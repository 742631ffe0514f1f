// Runs and descriptions of schedules. What the module writes is in `src/wire/schedule.rs`.

import { PreflightError, holdsCredential, shown } from './error.js';
import { known } from './options.js';
import { instant } from './time.js';

const FAULTS = { [-1]: 'bad-expression', [-2]: 'unknown-timezone', [-3]: 'bad-time' };

/** Minutes. */
const DAY = 1440;

/** Numbers as two digits. */
const TWO = Array.from({ length: 100 }, (_, number) => `${number}`.padStart(2, '0'));

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

  function read(exports, words, expression, timezone) {
    const wire = memory.answer(exports);
    if (words >= 0) return wire;
    const code = FAULTS[words];
    // The module shows a few characters of what it cannot read.
    if (code === 'bad-expression' && holdsCredential(expression)) {
      throw new PreflightError(code, `expression must be a cron expression, found ${shown(expression)}`);
    }
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
    const wire = read(exports, exports.runs(lengths[0], lengths[1], from, count, back), expression, timezone);
    return rest(wire);
  }

  function nextRuns(expression, timezone, options) {
    const { after, count = 5 } = copied(options, NEXT_OPTIONS);
    // A run at the very second of `after` is not after it, one later in that second would not be at a whole minute.
    return runs(expression, timezone, Math.floor(seconds(after, 'after')), count, false);
  }

  function previousRuns(expression, timezone, options) {
    const { before, count = 5 } = copied(options, PREVIOUS_OPTIONS);
    return runs(expression, timezone, Math.ceil(seconds(before, 'before')), count, true);
  }

  function describeSchedule(expression, timezone, options) {
    const { now, budget } = copied(options, DESCRIBE_OPTIONS);
    requireText(expression, 'expression');
    requireText(timezone, 'timezone');
    if (budget !== undefined && !(typeof budget === 'string' && /^[1-9][0-9]*$/.test(budget))) {
      throw new PreflightError('bad-option', `budget must be an amount such as \`500\`, found ${shown(budget)}`);
    }
    const present = Math.floor(seconds(now, 'now'));
    const exports = instance();
    const lengths = write(exports, [expression, timezone]);
    const words = exports.describe_schedule(lengths[0], lengths[1], present);
    return description(read(exports, words, expression, timezone), budget);
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

/** The options that are given: read once, since a getter may say something else later. */
function copied(options, names) {
  if (options === undefined) return {};
  return known(options, names, () => Object.fromEntries(names.map((name) => [name, options[name]])));
}

function requireText(value, name) {
  if (typeof value !== 'string') throw new PreflightError('not-text', `${name} must be a string, found ${shown(value)}`);
}

/** Seconds since 1970 with their fraction; the host's clock without a value. */
function seconds(value, name) {
  return value === undefined ? Date.now() / 1000 : instant(value, name);
}

/** What a clock shows so many minutes after 1970-01-01T00:00. By hand, since `Date` takes several times as long. */
function stamp(minute) {
  const day = Math.floor(minute / DAY);
  // Centuries and years that begin in March, counted from the year 0 on, so that the leap day comes last.
  const quarters = 4 * (day + 719_468) + 3;
  const century = Math.floor(quarters / 146_097);
  const rest = (quarters % 146_097) | 3;
  const year = 100 * century + Math.floor(rest / 1461);
  const months = 2141 * ((rest % 1461) >> 2) + 197_913;
  const month = months >> 16;
  const date = month > 12 ? `${year + 1}-${TWO[month - 12]}` : `${year}-${TWO[month]}`;
  return `${date}-${TWO[1 + Math.floor((months & 0xffff) / 2141)]}T${time(minute - day * DAY)}`;
}

function time(minute) {
  return `${TWO[Math.floor(minute / 60)]}:${TWO[minute % 60]}`;
}

function local(minute) {
  return `${stamp(minute)}:00`;
}

function utc(minute) {
  return `${stamp(minute)}:00Z`;
}

/** An offset as `+05:45`. */
function shift(minutes) {
  return (minutes < 0 ? '-' : '+') + time(Math.abs(minutes));
}

/** An offset in minutes; it is written with a day added, so that it is not negative. */
function offset(wire) {
  return wire.number() - DAY;
}

/** The runs that are left. */
function rest(wire) {
  const list = [];
  while (wire.at < wire.text.length) {
    const at = wire.number();
    const ahead = offset(wire);
    list.push({
      at: utc(at),
      local: local(at + ahead),
      offset: shift(ahead),
      repeated: wire.number() === 1,
      abbreviation: wire.string(),
    });
  }
  return list;
}

function description(wire, budget) {
  const text = wire.string();
  const canonical = wire.string();
  const runsPerDay = wire.number();
  const runsPerYear = wire.number() / 400;
  const figures = { minGapMinutes: wire.number(), maxGapMinutes: wire.number(), maxJitterSeconds: wire.number() };
  const sessionsPerMonth = wire.number();
  const clockChanges = new Array(wire.number());
  for (let index = 0; index < clockChanges.length; index++) clockChanges[index] = clockChange(wire);
  return {
    text,
    canonical,
    runsPerDay,
    runsPerYear,
    ...(runsPerDay > 0 ? figures : undefined),
    sessionsPerMonth,
    ...(budget !== undefined ? { costCeilingPerMonth: `${BigInt(budget) * BigInt(sessionsPerMonth)}` } : undefined),
    clockChanges,
    next: rest(wire),
  };
}

function clockChange(wire) {
  const at = wire.number();
  const before = offset(wire);
  const after = offset(wire);
  const runs = new Array(wire.number());
  for (let index = 0; index < runs.length; index++) {
    // When the clock of before shows the local time, or would.
    const first = wire.number();
    const shown = first + before;
    runs[index] = { local: local(shown), instants: after < before ? [utc(first), utc(shown - after)] : [] };
  }
  return {
    at: utc(at),
    offsetBefore: shift(before),
    offsetAfter: shift(after),
    effect: after < before ? 'doubled' : 'skipped',
    runs,
  };
}
