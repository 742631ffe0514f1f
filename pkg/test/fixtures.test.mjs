// Every fixture gives what its `.expect` file says, and the very report that the native library gives.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, rules } from 'deployment-preflight';
import { KIND, NOW, fixtures, nativeReports } from './support/fixtures.mjs';

const all = fixtures();
const known = new Set(rules().map(({ code }) => code));

/** Whether a text is the expected one, in which one `…` stands for anything. */
function fits(text, expected) {
  const [head, tail] = expected.split('…');
  if (tail === undefined) return text === expected;
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

function compare(text, report, lines) {
  assert.equal(report.diagnostics.length, lines.length, 'number of diagnostics');
  report.diagnostics.forEach((found, index) => {
    const [, severity, code, pointer, covered] = /^(\S+) (\S+) (.*?) ("(?:[^"\\]|\\.)*")$/.exec(lines[index]);
    assert.deepEqual([found.severity, found.code, found.pointer || '(root)'], [severity, code, pointer]);
    const slice = text.slice(found.range.start, found.range.end);
    assert.ok(fits(slice, JSON.parse(covered)), `${pointer}: ${slice} is not ${covered}`);
  });
  assert.equal(report.valid, !lines.some((line) => line.startsWith('error ')));
  assert.equal(report.truncated, 0);
}

test('fixtures give what they expect', () => {
  assert.ok(all.length > 1000, `found ${all.length} fixtures`);
  const wrong = [];
  for (const { name, text, expected } of all) {
    try {
      compare(text, check(KIND, text, { now: NOW }), expected.filter((line) => known.has(line.split(' ')[1])));
    } catch (error) {
      wrong.push(`${name}: ${error.message}`);
    }
  }
  assert.equal(wrong.length, 0, wrong.join('\n'));
});

test('reports are those of the native library, byte for byte', async () => {
  const native = await nativeReports();
  let compared = 0;
  for (const [name, report] of native) {
    const text = all.find((fixture) => fixture.name === name)?.text ?? oversized(name);
    // Both are written by the same writer, so that members must also come in the same order.
    assert.equal(JSON.stringify(check(KIND, text, { now: NOW })), JSON.stringify(report), name);
    compared++;
  }
  assert.ok(compared > all.length, `compared ${compared} reports`);
});

/** The bodies that `cargo xtask reports` makes up: a unit, how often, and `]` behind them. */
function oversized(name) {
  const [, unit, times] = /^(".*") (\d+)$/.exec(name);
  return `${JSON.parse(unit).repeat(Number(times))}]`;
}

test('a value gives the codes and pointers of its text', () => {
  let compared = 0;
  for (const { name, text } of all) {
    const ofText = check(KIND, text, { now: NOW });
    // What only a text can have wrong is lost in parsing, and so is how a number was written.
    if (ofText.diagnostics.some(({ code }) => code.startsWith('json-')) || /\d[.eE]|\d{16}/.test(text)) continue;
    const value = JSON.parse(text.replace(/^\ufeff/, ''));
    // A string is always taken as the text of a document.
    if (typeof value === 'string') continue;
    const ofValue = check(KIND, value, { now: NOW });
    const brief = ({ diagnostics }) => diagnostics.map(({ code, severity, pointer, path }) => [code, severity, pointer, path]);
    assert.deepEqual(brief(ofValue), brief(ofText), name);
    for (const found of ofValue.diagnostics) {
      assert.equal(found.range, undefined, name);
      for (const fix of found.fixes ?? []) {
        assert.deepEqual(fix.edits, [], name);
        assert.ok(fix.patch.length > 0, name);
      }
    }
    assert.equal(ofValue.valid, ofText.valid);
    compared++;
  }
  assert.ok(compared > 900, `compared ${compared}`);
});
