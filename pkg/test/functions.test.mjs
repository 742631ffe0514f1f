// The functions beside `check`.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applyFixes, check, explain, limits, problemsAt, rules, version } from 'deployment-preflight';
import { KIND, NOW, fixtures } from './support/fixtures.mjs';

const edit = (start, end, text) => ({ start, end, text });
const fix = (...edits) => ({ title: 'change it', safe: true, edits, patch: [] });

test('applyFixes puts edits in and leaves overlapping fixes out whole', () => {
  const cases = [
    ['abcdef', [], 'abcdef'],
    ['abcdef', [fix(edit(1, 2, 'X'))], 'aXcdef'],
    ['abcdef', [fix(edit(4, 5, 'Y')), fix(edit(1, 2, 'X'))], 'aXcdYf'],
    ['abcdef', [fix(edit(0, 0, '<'), edit(6, 6, '>'))], '<abcdef>'],
    // The second touches the first, which is no overlap.
    ['abcdef', [fix(edit(1, 3, 'X')), fix(edit(3, 4, 'Y'))], 'aXYef'],
    // The second overlaps, and its other edit goes with it.
    ['abcdef', [fix(edit(1, 3, 'X')), fix(edit(2, 4, 'Y'), edit(5, 6, 'Z'))], 'aXdef'],
    ['abcdef', [fix(edit(2, 4, 'X')), fix(edit(0, 6, 'Y')), fix(edit(5, 6, 'Z'))], 'abXeZ'],
    // Twice the same place is an overlap even when nothing is replaced.
    ['abcdef', [fix(edit(2, 2, 'X')), fix(edit(2, 2, 'Y'))], 'abXcdef'],
    // What is put in stays outside of what is replaced.
    ['abcdef', [fix(edit(2, 4, 'X')), fix(edit(3, 3, 'Y'))], 'abXef'],
    ['abcdef', [fix(edit(2, 4, 'X')), fix(edit(2, 2, 'Y'))], 'abYXef'],
    ['abcdef', [fix(edit(2, 4, 'X')), fix(edit(4, 4, 'Y'))], 'abXYef'],
    ['a😀b', [fix(edit(1, 3, 'é'))], 'aéb'],
  ];
  for (const [text, fixes, expected] of cases) {
    assert.equal(applyFixes(text, fixes), expected, JSON.stringify(fixes));
    assert.equal(applyFixes(text, new Set(fixes)), expected);
  }
});

test('applyFixes agrees with trying every earlier edit', () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const text = 'abcdefghijklmnopqrstuvwxyz';
  for (let round = 0; round < 2_000; round++) {
    const fixes = Array.from({ length: 1 + random(6) }, () => {
      const places = Array.from({ length: 2 * (1 + random(2)) }, () => random(text.length + 1)).sort((a, b) => a - b);
      const edits = [];
      for (let at = 0; at < places.length; at += 2) edits.push(edit(places[at], places[at + 1], String(random(10))));
      return fix(...edits);
    });
    assert.equal(applyFixes(text, fixes), applyByTrying(text, fixes), JSON.stringify(fixes));
  }
});

/** The semantics of `src/fix.rs`, spelt out. */
function applyByTrying(text, fixes) {
  const chosen = [];
  for (const { edits } of fixes) {
    const clashes = (a) =>
      chosen.some((b) => (a.start === b.start && a.end === b.end) || (a.start < b.end && b.start < a.end));
    if (!edits.some(clashes)) chosen.push(...edits);
  }
  chosen.sort((a, b) => a.start - b.start || a.end - b.end);
  return chosen.reduceRight((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}

test('safe fixes of the fixtures apply, and what they mend stays mended', () => {
  let mended = 0;
  for (const { name, text } of fixtures()) {
    const report = check(KIND, text, { now: NOW });
    const fixes = report.diagnostics.flatMap((found) => found.fixes ?? []);
    // Every fix of a text can be applied to it, the unsafe ones too.
    for (const one of fixes) assert.notEqual(applyFixes(text, [one]), text, `${name}: ${one.title}`);
    for (const found of report.diagnostics) {
      const safe = found.fixes?.find((one) => one.safe);
      if (!safe) continue;
      const after = check(KIND, applyFixes(text, [safe]), { now: NOW });
      const same = (one) => one.code === found.code && one.pointer === found.pointer && one.message === found.message;
      // Where several are alike, one less is left, perhaps moved to the place of the mended one.
      const fewer = after.diagnostics.length < report.diagnostics.length;
      assert.ok(fewer || !after.diagnostics.some(same), `${name}: ${found.message}`);
      mended++;
    }
  }
  assert.ok(mended > 50, `mended ${mended}`);
});

test('applyFixes is not slow for many fixes', () => {
  const text = ' '.repeat(40_000);
  const fixes = Array.from({ length: 20_000 }, (_, at) => fix(edit(2 * at, 2 * at + 1, '.')));
  const began = performance.now();
  assert.equal(applyFixes(text, fixes), '. '.repeat(20_000));
  assert.ok(performance.now() - began < 1_000);
});

test('problemsAt gives a value and what is below it', () => {
  const text = '{"agent": {"type": "agent", "id": 1, "x": 2}, "agents": 1, "environment_id": "", "name": "n"}';
  const report = check(KIND, text);
  const at = (pointer) => problemsAt(report, pointer).map((found) => found.pointer);
  assert.deepEqual(at(''), report.diagnostics.map((found) => found.pointer));
  assert.deepEqual(at('/agent'), ['/agent/id', '/agent/x']);
  assert.deepEqual(at('/agent/id'), ['/agent/id']);
  assert.deepEqual(at('/agents'), ['/agents']);
  assert.deepEqual(at('/initial_events'), ['/initial_events']);
  assert.deepEqual(at('/schedule'), []);
  const odd = check(KIND, '{"a/b~c": {"d": 1}}');
  assert.deepEqual(problemsAt(odd, '/a~1b~0c').map((found) => found.code), ['unknown-field']);
});

test('explain, rules, limits and version say what the library knows', async () => {
  const all = rules();
  assert.ok(all.length >= 46);
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  for (const { code, severity, summary, url } of all) {
    const page = await explain(code);
    assert.ok(page.startsWith(summary), code);
    assert.match(page, /\n# Why is this bad\n/);
    assert.ok(['error', 'warning', 'info'].includes(severity));
    assert.equal(url, `rules/${code}`);
  }
  const bounds = limits();
  assert.deepEqual(bounds.find(({ name }) => name === 'initialEvents'), {
    name: 'initialEvents',
    min: 1,
    max: 50,
    unit: 'items',
    what: 'the initial events',
    source: 'reference',
  });
  assert.ok(!('max' in bounds.find(({ name }) => name === 'userContent')));
  bounds[0].max = 0;
  assert.notEqual(limits()[0].max, 0);
  const manifest = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  assert.equal(version(), /^version = "(.*)"$/m.exec(manifest)[1]);
});
