// Times from JavaScript: the same texts are read as by the library's rules, as the same instant, whatever the host's zone is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { check, describeSchedule, nextRuns, previousRuns } from 'deployment-preflight';
import { parse } from '../src/time.js';

process.env.TZ = 'Asia/Kathmandu';

const TIMES = {
  '1970-01-01T00:00:00Z': 0,
  '1969-12-31T23:59:59Z': -1,
  '2026-06-01T00:00:00Z': 1_780_272_000,
  '2026-06-01t00:00:00z': 1_780_272_000,
  '2026-06-01 00:00:00Z': 1_780_272_000,
  '2026-06-01T02:00:00+02:00': 1_780_272_000,
  '2026-05-31T18:30:00-05:30': 1_780_272_000,
  '2026-06-01T00:00:00-00:00': 1_780_272_000,
  '2026-06-01T23:59:00+23:59': 1_780_272_000,
  '2026-06-01T00:00:00.000Z': 1_780_272_000,
  '2026-06-01T00:00:00.1230Z': 1_780_272_000.5,
  '2026-06-01T00:00:00.99999999999999999999999Z': 1_780_272_000.5,
  '2026-06-01T00:00:00.00000000000000000000001Z': 1_780_272_000.5,
  '1969-12-31T23:59:59.9+00:00': -0.5,
  '2000-02-29T00:00:00Z': 951_782_400,
  '0000-01-01T00:00:00Z': -62_167_219_200,
  '0000-02-29T00:00:00+23:59': -62_162_121_600 - 86_340,
  '0099-03-01T00:00:00Z': -59_037_897_600,
  '9999-12-31T23:59:59Z': 253_402_300_799,
  '9999-12-31T23:59:60Z': 253_402_300_799,
  '2016-12-31T23:59:60Z': 1_483_228_799,
  '2015-06-30T23:59:60.5Z': 1_435_708_799.5,
  '2017-01-01T01:29:60+01:30': 1_483_228_799,
  '2016-12-31t15:59:60-08:00': 1_483_228_799,
};

const NONE = ['', 'now', 'March 7 2026', '2026-01-01', '2026-01-01T10:00:00', '2026-01-01T10:00Z', '2026-02-30T00:00:00Z', '2026-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-00-01T00:00:00Z', '2026-13-01T00:00:00Z', '2026-06-00T00:00:00Z', '2026-06-32T00:00:00Z',
  '2026-06-01T24:00:00Z', '2026-06-01T00:60:00Z', '2026-06-01T00:00:61Z', '2026-06-01T00:00:60Z', '2026-06-30T12:59:60Z', '2026-03-31T23:59:60Z',
  '2016-12-31T23:59:60+01:00', '2026-06-01T00:00:00.Z', '2026-06-01T00:00:00,5Z', '2026-06-01T00:00:00+02', '2026-06-01T00:00:00+0200',
  '2026-06-01T00:00:00+24:00', '2026-06-01T00:00:00+00:60', '2026-06-01T00:00:00 Z', ' 2026-06-01T00:00:00Z', '2026-06-01T00:00:00Z ',
  '2026-06-01T00:00:00Z\n', '2026-06-01  00:00:00Z', '2026-06-01\n00:00:00Z', '26-06-01T00:00:00Z', '+002026-06-01T00:00:00Z', '+2026-06-01T00:00:00Z',
  '-000001-01-01T00:00:00Z', '2026-6-1T00:00:00Z', '2026/06/01T00:00:00Z', '1780272000', '２026-06-01T00:00:00Z', '2026-06-01T00:00:00\u2212 02:00'];

const codes = (query) => check('deployment.list', query).diagnostics.map(({ code }) => code);
/** Whether one bound is not after the other: what the rule about windows says. */
const ascends = (one, other) => !codes({ 'created_at[gte]': one, 'created_at[lte]': other }).includes('empty-window');
const iso = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

test('the same texts are times as for the rules', () => {
  for (const text of [...Object.keys(TIMES), ...NONE]) {
    const isTime = text in TIMES;
    assert.equal(!Number.isNaN(parse(text)), isTime, text);
    assert.equal(codes({ 'created_at[gte]': text }).length === 0, isTime, text);
  }
  // Every character that a time can have in every place.
  for (const time of ['2011-11-11T11:11:11Z', '2016-12-31T23:59:60-00:00', '2012-02-29 11:11:11.1+11:11']) {
    for (let at = 0; at < time.length; at++) {
      for (const char of '0123456789-+:.TtZz \u0661') {
        const text = time.slice(0, at) + char + time.slice(at + 1);
        assert.equal(!Number.isNaN(parse(text)), codes({ 'created_at[gte]': text }).length === 0, text);
      }
    }
  }
});

test('they are read as the same instant', () => {
  for (const [text, seconds] of Object.entries(TIMES)) {
    assert.equal(parse(text), seconds, text);
    const second = Math.floor(seconds);
    // Years beyond four digits are no times of the rules.
    if (second < -62_167_219_200 || second >= 253_402_300_799) continue;
    assert.ok(ascends(iso(second), text), text);
    assert.ok(!ascends(iso(second + 1), text), text);
    assert.equal(ascends(text, iso(second)), second === seconds && !text.includes(':60'), text);
  }
});

test('every function reads times so', () => {
  const next = (after) => nextRuns('* * * * *', 'UTC', { after, count: 1 })[0].at;
  assert.equal(next('2026-06-01 02:00:00.5+02:00'), '2026-06-01T00:01:00Z');
  assert.equal(next('2026-06-30T23:59:60Z'), '2026-07-01T00:00:00Z');
  assert.equal(next(runInNewContext('new Date(1780272000000)')), '2026-06-01T00:01:00Z');
  const previous = (before) => previousRuns('* * * * *', 'UTC', { before, count: 1 })[0].at;
  assert.equal(previous('2026-06-01T00:00:00.0000000000001Z'), '2026-06-01T00:00:00Z');
  assert.equal(previous('2026-06-30T23:59:60.5Z'), '2026-06-30T23:59:00Z');
  for (const time of [...NONE, 1_780_272_000_000, {}, null, new Date(Number.NaN), { getTime: () => 0 }, new Proxy(new Date(), {})]) {
    const refused = { name: 'PreflightError', code: 'bad-time', message: /must be a valid Date or an RFC 3339 time/ };
    assert.throws(() => check('deployment.create', '{}', { now: time }), refused);
    assert.throws(() => nextRuns('* * * * *', 'UTC', { after: time }), refused);
    assert.throws(() => previousRuns('* * * * *', 'UTC', { before: time }), refused);
    assert.throws(() => describeSchedule('* * * * *', 'UTC', { now: time }), refused);
  }
});
