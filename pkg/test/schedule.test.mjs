// Schedules: runs, descriptions and zones as JavaScript sees them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cron } from 'croner';
import { check, describeSchedule, nextRuns, previousRuns, timezones, tzdbVersion } from 'deployment-preflight';

const at = (runs) => runs.map((run) => run.at);

test('recorded answers of the service', () => {
  const cases = [
    ['0 20 * * 5', 'America/New_York', '2026-05-08T00:00:00Z', ['2026-05-09T00', '2026-05-16T00', '2026-05-23T00']],
    ['0 0 * * 7', 'UTC', '2026-08-28T02:10:37Z', ['2026-08-30T00', '2026-09-06T00', '2026-09-13T00', '2026-09-20T00', '2026-09-27T00']],
    ['0 4 1 1 *', 'UTC', '2026-08-28T02:10:37Z', ['2027', '2028', '2029', '2030', '2031'].map((year) => `${year}-01-01T04`)],
  ];
  for (const [expression, zone, after, expected] of cases) {
    const runs = nextRuns(expression, zone, { after, count: expected.length });
    assert.deepEqual(at(runs), expected.map((hour) => `${hour}:00:00Z`));
  }
  assert.equal(nextRuns('* * * * *', 'UTC', { after: '2026-08-28T02:10:37Z' })[0].at, '2026-08-28T02:11:00Z');
});

test('runs say what clocks show', () => {
  const runs = nextRuns('30 1 * * *', 'America/New_York', { after: new Date('2026-10-31T12:00:00Z'), count: 2 });
  assert.deepEqual(runs, [
    { at: '2026-11-01T05:30:00Z', local: '2026-11-01T01:30:00', offset: '-04:00', repeated: false, abbreviation: 'EDT' },
    { at: '2026-11-01T06:30:00Z', local: '2026-11-01T01:30:00', offset: '-05:00', repeated: true, abbreviation: 'EST' },
  ]);
  const back = previousRuns('30 1 * * *', 'America/New_York', { before: '2026-11-01T06:30:00.001Z', count: 2 });
  assert.deepEqual(back, [...runs].reverse());
  assert.equal(nextRuns('0 0 * * *', 'Asia/Kathmandu', { after: '2026-01-01T00:00:00Z', count: 1 })[0].offset, '+05:45');
});

test('dates are those of the calendar to the last year', () => {
  let last = Date.parse('2020-01-01T00:00:00Z');
  for (;;) {
    const runs = nextRuns('59 23 1,28-31 * *', 'UTC', { after: new Date(last), count: 100_000 });
    if (runs.length === 0) break;
    for (const run of runs) {
      const instant = Date.parse(run.at);
      // Of the ends of a month and its first day none is left out, and none is made up.
      assert.equal(new Date(instant).toISOString(), run.at.replace('Z', '.000Z'));
      assert.equal(run.local, run.at.slice(0, -1));
      assert.ok(instant > last && instant - last <= 28 * 86_400_000, run.at);
      last = instant;
    }
  }
  assert.equal(new Date(last).toISOString(), '9999-12-31T23:59:00.000Z');
});

test('bounds are strict, to the millisecond', () => {
  const next = (after) => nextRuns('0 * * * *', 'UTC', { after, count: 1 })[0].at;
  assert.equal(next('2026-06-01T09:59:59.999Z'), '2026-06-01T10:00:00Z');
  assert.equal(next('2026-06-01T10:00:00Z'), '2026-06-01T11:00:00Z');
  assert.equal(next('2026-06-01T10:00:00.001Z'), '2026-06-01T11:00:00Z');
  const previous = (before) => previousRuns('0 * * * *', 'UTC', { before, count: 1 })[0].at;
  assert.equal(previous('2026-06-01T10:00:00Z'), '2026-06-01T09:00:00Z');
  assert.equal(previous('2026-06-01T10:00:00.001Z'), '2026-06-01T10:00:00Z');
  assert.equal(nextRuns('* * * * *', 'UTC', { count: 100_000 }).length, 100_000);
  assert.deepEqual(nextRuns('0 0 30 2 *', 'UTC'), []);
  assert.deepEqual(nextRuns('* * * * *', 'UTC', { count: 0 }), []);
});

test('without a moment the present counts', () => {
  const before = Date.now();
  const [run] = nextRuns('* * * * *', 'UTC');
  assert.ok(Date.parse(run.at) > before && Date.parse(run.at) <= Date.now() + 60_000);
  const [last] = previousRuns('* * * * *', 'UTC');
  assert.ok(Date.parse(last.at) <= Date.now() && Date.parse(last.at) >= before - 60_000);
});

test('descriptions', () => {
  const description = describeSchedule('30 2 * * *', 'Europe/Berlin', { now: '2026-06-01T00:00:00Z', budget: '500' });
  assert.equal(description.next.length, 5);
  assert.deepEqual({ ...description, next: [] }, {
    text: 'at 02:30, every day, Berlin time',
    canonical: '30 2 * * *',
    runsPerDay: 1,
    runsPerYear: 365.2425,
    minGapMinutes: 1440,
    maxGapMinutes: 1440,
    maxJitterSeconds: 540,
    sessionsPerMonth: 32,
    costCeilingPerMonth: '16000',
    clockChanges: [
      {
        at: '2026-10-25T01:00:00Z',
        offsetBefore: '+02:00',
        offsetAfter: '+01:00',
        effect: 'doubled',
        runs: [{ local: '2026-10-25T02:30:00', instants: ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'] }],
      },
      {
        at: '2027-03-28T01:00:00Z',
        offsetBefore: '+01:00',
        offsetAfter: '+02:00',
        effect: 'skipped',
        runs: [{ local: '2027-03-28T02:30:00', instants: [] }],
      },
    ],
    next: [],
  });
  const never = describeSchedule('0 0 30 2 *', 'UTC');
  assert.ok(!('minGapMinutes' in never) && !('costCeilingPerMonth' in never));
  assert.deepEqual([never.runsPerYear, never.next], [0, []]);
});

test('zones', () => {
  const zones = timezones();
  assert.ok(zones.length > 590 && zones.every((zone) => /^[A-Za-z0-9/_+-]+$/.test(zone)));
  assert.deepEqual(zones, [...new Set(zones)].sort());
  for (const zone of zones) assert.equal(nextRuns('0 0 1 1 *', zone, { after: '2026-06-01T00:00:00Z' }).length, 5, zone);
  assert.match(tzdbVersion(), /^20[0-9]{2}[a-z]$/);
});

test('bad use throws', () => {
  const cases = [
    [() => nextRuns('0 60 * * *', 'UTC'), 'bad-expression', 'hours go from 0 to 23, not `60`'],
    [() => nextRuns('é', 'UTC'), 'bad-expression', /five fields/],
    [() => nextRuns('0 0 * * *', 'PST'), 'unknown-timezone', /found `PST`; .*`America\/Los_Angeles`/],
    [() => nextRuns('0 0 * * *', 'Zürich'), 'unknown-timezone', /Europe\/Zurich/],
    [() => nextRuns('0 0 * * *', 'UTC', { after: '2019-12-31T23:59:59Z' }), 'bad-time', /2020/],
    [() => nextRuns('0 0 * * *', 'UTC', { after: 'soon' }), 'bad-time', /`soon`/],
    [() => nextRuns('0 0 * * *', 'UTC', { count: -1 }), 'bad-count', /`-1`/],
    [() => nextRuns('0 0 * * *', 'UTC', { count: 100_001 }), 'bad-count', /100000/],
    [() => nextRuns('0 0 * * *', 'UTC', { before: new Date() }), 'unknown-option', /`before`/],
    [() => nextRuns('0 0 * * *', 'UTC', null), 'bad-option', /null/],
    [() => nextRuns(5, 'UTC'), 'not-text', /expression/],
    [() => nextRuns('0 0 * * *'), 'not-text', /timezone/],
    [() => describeSchedule('0 0 * * *', 'UTC', { budget: '0' }), 'bad-option', /budget/],
    [() => describeSchedule('0 0 * * *', 'UTC', { budget: 5 }), 'bad-option', /budget/],
    [() => describeSchedule('0 0 * * *', 'UTC', { now: new Date('2001-01-01') }), 'bad-time', /2020/],
    [() => previousRuns('0 0 * * *', 'UTC', { before: new Date(Number.NaN) }), 'bad-time', /before/],
  ];
  for (const [call, code, message] of cases) assert.throws(call, { name: 'PreflightError', code, message });
});

test('check asks the clock only when it is not told the time', () => {
  const body = (day) =>
    JSON.stringify({
      agent: 'agent_1',
      environment_id: 'env_1',
      name: 'n',
      initial_events: [{ type: 'user.message', content: [{ type: 'text', text: 'Begin.' }] }],
      schedule: { type: 'cron', expression: `0 0 29 2 ${day}`, timezone: 'UTC' },
    });
  const codes = (now) => check('deployment.create', body('*'), now && { now }).diagnostics.map(({ code }) => code);
  assert.deepEqual(codes('2027-12-01T00:00:00Z'), []);
  assert.deepEqual(codes('2028-03-01T00:00:00Z'), ['cron-sparse']);
  const [next] = nextRuns('0 0 29 2 *', 'UTC');
  const far = Date.parse(next.at) - Date.now() > 366 * 86_400_000;
  assert.deepEqual(codes(), far ? ['cron-sparse'] : []);
});

test('croner agrees where no clock changes', () => {
  let seed = 11;
  const random = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const pick = (list) => list[random(list.length)];
  const number = (low, high) => low + random(high - low + 1);
  function field(low, high) {
    const range = () => [number(low, high), number(low, high)].sort((one, other) => one - other).join('-');
    return pick([
      () => '*',
      () => `*/${number(1, high - low)}`,
      () => `${number(low, high)}`,
      () => range(),
      () => `${number(low, high)},${range()}`,
    ])();
  }
  // The zones keep their time in the windows, in every release that a host of the tests can have.
  const zones = ['UTC', 'Asia/Kathmandu', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Sydney'];
  const [start, end] = [Date.parse('2026-05-01T00:00:00Z'), Date.parse('2026-09-01T00:00:00Z')];
  let compared = 0;
  for (let round = 0; round < 2000; round++) {
    const days = pick([() => `${field(1, 31)} ${field(1, 12)} *`, () => `* ${field(1, 12)} ${field(0, 6)}`, () => '* * *'])();
    const expression = `${field(0, 59)} ${field(0, 23)} ${days}`;
    const timezone = pick(zones);
    const after = new Date(start + random((end - start) / 1000) * 1000);
    const theirs = new Cron(expression, { timezone, paused: true }).nextRuns(5, after);
    const inside = theirs.filter((time) => time.getTime() < end).map((time) => time.toISOString().replace('.000', ''));
    assert.deepEqual(at(nextRuns(expression, timezone, { after, count: inside.length })), inside, `${expression} ${timezone}`);
    compared += inside.length;
  }
  assert.ok(compared > 3000, `${compared}`);
});
