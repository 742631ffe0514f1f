// What may be given to the functions, and what bad use gets.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { PreflightError, applyFixes, check, describeSchedule, explain, nextRuns, previousRuns, problemsAt, queryString } from 'deployment-preflight';
import { KIND, NOW } from './support/fixtures.mjs';

const body = (name) => `{"agent":"agent_1","environment_id":"env_1","name":${name},"initial_events":[{"type":"user.message","content":[{"type":"text","text":"Begin."}]}]}`;
const codes = (report) => report.diagnostics.map(({ code }) => code);

function refuses(code, pattern, run) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof PreflightError && error instanceof Error);
    assert.equal(error.name, 'PreflightError');
    assert.equal(error.code, code);
    assert.match(error.message, pattern);
    return true;
  });
}

test('bad use throws and says what is expected', () => {
  const cyclic = { name: 'n' };
  cyclic.self = cyclic;
  const throwing = { toJSON: () => { throw new Error('no'); } };
  refuses('unknown-kind', /`deployment\.create`.*found `deployment\.crate`/, () => check('deployment.crate', '{}'));
  refuses('unknown-kind', /found a value of type undefined/, () => check(undefined, '{}'));
  refuses('unknown-kind', /found an object/, () => check({ authorization_token: 'x' }, '{}'));
  refuses('cyclic', /refers to itself/, () => check(KIND, cyclic));
  refuses('bigint', /BigInt/, () => check(KIND, 1n));
  refuses('bigint', /BigInt/, () => check(KIND, { agent: { version: 1n } }));
  // The engine's own words, without the gigabyte.
  refuses('not-json', /longer than a string can be; the API takes 32 MB at most$/, () => check(KIND, { toJSON: () => 'x'.repeat(2 ** 30) }));
  refuses('not-json', /^the value has no JSON$/, () => check(KIND, { get agent() { throw new Error('no BigInt here, circular'); } }));
  refuses('not-json', /function/, () => check(KIND, () => '{}'));
  refuses('not-json', /undefined/, () => check(KIND, undefined));
  refuses('not-json', /symbol/, () => check(KIND, Symbol('s')));
  refuses('not-json', /bytes; decode/, () => check(KIND, new TextEncoder().encode('{}')));
  refuses('not-json', /bytes; decode/, () => check(KIND, new ArrayBuffer(2)));
  refuses('not-json', /await/, () => check(KIND, Promise.resolve('{}')));
  refuses('not-json', /no JSON/, () => check(KIND, throwing));
  refuses('unknown-option', /found `verbose`/, () => check(KIND, '{}', { verbose: true }));
  refuses('bad-option', /found null/, () => check(KIND, '{}', null));
  refuses('bad-option', /must be an object, found `strict`/, () => check(KIND, '{}', 'strict'));
  refuses('bad-option', /severity/, () => check(KIND, '{}', { severity: 'off' }));
  refuses('bad-option', /found `fatal` for required/, () => check(KIND, '{}', { severity: { required: 'fatal' } }));
  refuses('unknown-code', /`requird`/, () => check(KIND, '{}', { severity: { requird: 'off' } }));
  refuses('bad-option', /maxDiagnostics/, () => check(KIND, '{}', { maxDiagnostics: -1 }));
  refuses('bad-option', /maxDiagnostics/, () => check(KIND, '{}', { maxDiagnostics: 1.5 }));
  refuses('bad-option', /docsBase/, () => check(KIND, '{}', { docsBase: 1 }));
  refuses('bad-time', /now/, () => check(KIND, '{}', { now: new Date(Number.NaN) }));
  refuses('bad-time', /now/, () => check(KIND, '{}', { now: 'tomorrow' }));
  refuses('not-text', /an object/, () => applyFixes({}, []));
  refuses('bad-fix', /list of fixes/, () => applyFixes('', undefined));
  refuses('bad-fix', /list of fixes/, () => applyFixes('', 'fixes'));
  refuses('bad-fix', /found null/, () => applyFixes('', [null]));
  refuses('bad-fix', /found in a value/, () => applyFixes('{}', [{ title: 't', safe: true, edits: [], patch: [] }]));
  for (const edit of [{ start: 0, end: 3, text: '' }, { start: -1, end: 0, text: '' }, { start: 1, end: 0, text: '' }, { start: 0, end: 0 }]) {
    refuses('bad-fix', /do not fit/, () => applyFixes('{}', [{ title: 't', safe: true, edits: [edit], patch: [] }]));
  }
  refuses('bad-report', /report of check/, () => problemsAt(undefined, ''));
  for (const pointer of ['schedule', '/a~2', undefined, '#/schedule']) {
    refuses('bad-pointer', /JSON Pointer/, () => problemsAt(check(KIND, '{}'), pointer));
  }
});

/** Forms of credentials, in two halves so that no scanner takes them for real ones. */
const CREDENTIALS = [
  ...[...'pousr'].map((kind) => [`gh${kind}_`, 'x'.repeat(36)]),
  ['github_pat_', '_'.repeat(22)],
  ['glpat-', 'x-_'.repeat(7)],
  ['sk-ant-', 'y-_'.repeat(7)],
  ['AKIA', 'Q7'.repeat(8)],
  ['ASIA', 'Q7'.repeat(8)],
  ...[...'abprs'].map((kind) => [`xox${kind}-`, 'z-'.repeat(5)]),
  ['-----BEGIN ', 'PRIVATE KEY-----'],
  ['-----BEGIN OPENSSH ', 'PRIVATE KEY-----\nAAAA'],
  ['https://octocat:', 'hunter2@example.org/'],
  ['https://', 'hunter2@example.org/'],
];

/** Everything that quotes a text, called with one; promises reject. */
const QUOTES = {
  kind: (text) => check(text, '{}'),
  queryKind: (text) => queryString(text, {}),
  options: (text) => check(KIND, '{}', text),
  optionName: (text) => check(KIND, '{}', { [text]: 1 }),
  severity: (text) => check(KIND, '{}', { severity: { required: text } }),
  severities: (text) => check(KIND, '{}', { severity: text }),
  severityCode: (text) => check(KIND, '{}', { severity: { [text]: 'off' } }),
  maxDiagnostics: (text) => check(KIND, '{}', { maxDiagnostics: text }),
  now: (text) => check(KIND, '{}', { now: text }),
  context: (text) => check(KIND, '{}', { context: text }),
  contextName: (text) => check(KIND, '{}', { context: { [text]: 1 } }),
  code: (text) => explain(text),
  fixes: (text) => applyFixes('{}', text),
  fix: (text) => applyFixes('{}', [text]),
  report: (text) => problemsAt(text, ''),
  pointer: (text) => problemsAt(check(KIND, '{}'), text),
  expression: (text) => nextRuns(text, 'UTC'),
  described: (text) => describeSchedule(`${text} * * * *`, 'UTC'),
  timezone: (text) => nextRuns('* * * * *', text),
  after: (text) => nextRuns('* * * * *', 'UTC', { after: text }),
  before: (text) => previousRuns('* * * * *', 'UTC', { before: text }),
  count: (text) => nextRuns('* * * * *', 'UTC', { count: text }),
  runsOption: (text) => nextRuns('* * * * *', 'UTC', { [text]: 1 }),
  budget: (text) => describeSchedule('* * * * *', 'UTC', { budget: text }),
  query: (text) => queryString('deployment.list', `{"${text}`),
};

test('no message repeats a credential', async () => {
  for (const [head, tail] of CREDENTIALS) {
    for (const [name, call] of Object.entries(QUOTES)) {
      for (const text of [head + tail, `${'.'.repeat(30)}${head}${tail}`, `token is ${head}${tail} now`]) {
        await assert.rejects(async () => call(text), (error) => {
          assert.ok(error instanceof PreflightError, name);
          const said = `${error.message} ${error.stack} ${error.cause}`;
          for (const part of [tail.slice(0, 4), `${head}${tail[0]}`]) assert.ok(!error.message.includes(part), `${name}: ${error.message}`);
          assert.ok(!said.includes(head + tail), name);
          if (!['query', 'fixes'].includes(name)) assert.match(error.message, /a credential/, name);
          return true;
        });
      }
    }
  }
  const document = '{"authorization_token":"abcdefg"}';
  for (const [name, call] of Object.entries(QUOTES)) {
    await assert.rejects(async () => call(document), (error) => !error.message.includes('abcd'), name);
  }
  // What is no credential is shown, and no more of it than a few dozen characters.
  refuses('unknown-kind', /found `ghp_short`$/, () => check('ghp_short', '{}'));
  refuses('unknown-kind', /found `x{39}…`$/, () => check('x'.repeat(1_000_000), '{}'));
  refuses('bad-pointer', /found `user@example\.org`$/, () => problemsAt(check(KIND, '{}'), 'user@example.org'));
  for (const unit of ['-----BEGIN ', '//', ' ', '//x', 'github_pat_']) refuses('unknown-kind', /found/, () => check(unit.repeat(1_000_000), '{}'));
});

test('explain rejects a code that it does not know', async () => {
  await assert.rejects(explain('requird'), { name: 'PreflightError', code: 'unknown-code' });
});

/** Objects whose reading throws, each with what it throws. */
function unreadable(...names) {
  const thrown = new Error('no');
  const traps = Object.fromEntries(['get', 'ownKeys', 'getPrototypeOf', 'has'].map((trap) => [trap, () => { throw thrown; }]));
  const revocable = Proxy.revocable({}, {});
  revocable.revoke();
  const getters = names.map((name) => [Object.defineProperty({}, name, { enumerable: true, get: () => { throw thrown; } }), thrown]);
  return [[new Proxy({}, traps), thrown], [revocable.proxy, undefined], ...getters];
}

function refusesUnread(code, thrown, run) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof PreflightError, `${error}`);
    assert.equal(error.code, code);
    if (thrown === undefined) assert.ok(error.cause instanceof TypeError);
    else assert.equal(error.cause, thrown);
    return true;
  });
}

test('what a caller\'s getters and proxies throw is the cause', () => {
  const cron = ['* * * * *', 'UTC'];
  const report = check(KIND, '{}');
  for (const [value, thrown] of unreadable('agent', 'toJSON')) {
    for (const kind of [KIND, 'deployment.list']) refusesUnread('not-json', thrown, () => check(kind, value));
    refusesUnread('not-json', thrown, () => check(KIND, { agent: value }));
    refusesUnread('not-json', thrown, () => queryString('deployment.list', value));
    refusesUnread('not-json', thrown, () => check(KIND, '{}', { context: { deployment: value } }));
  }
  for (const [value, thrown] of unreadable('now', 'severity', 'docsBase', 'context', 'maxDiagnostics')) {
    refusesUnread('bad-option', thrown, () => check(KIND, '{}', value));
  }
  for (const [value, thrown] of unreadable('required')) refusesUnread('bad-option', thrown, () => check(KIND, '{}', { severity: value }));
  for (const [value, thrown] of unreadable('deployment', 'environment')) refusesUnread('bad-option', thrown, () => check(KIND, '{}', { context: value }));
  for (const [value, thrown] of unreadable('after', 'count')) refusesUnread('bad-option', thrown, () => nextRuns(...cron, value));
  for (const [value, thrown] of unreadable('before', 'count')) refusesUnread('bad-option', thrown, () => previousRuns(...cron, value));
  for (const [value, thrown] of unreadable('now', 'budget')) refusesUnread('bad-option', thrown, () => describeSchedule(...cron, value));
  for (const [value, thrown] of unreadable(Symbol.iterator)) refusesUnread('bad-fix', thrown, () => applyFixes('{}', value));
  for (const [value, thrown] of unreadable('edits')) refusesUnread('bad-fix', thrown, () => applyFixes('{}', [value]));
  for (const [value, thrown] of unreadable('start', 'end', 'text')) refusesUnread('bad-fix', thrown, () => applyFixes('{}', [{ edits: [value] }]));
  for (const [value, thrown] of unreadable('diagnostics')) refusesUnread('bad-report', thrown, () => problemsAt(value, ''));
  for (const [value, thrown] of unreadable('pointer')) refusesUnread('bad-report', thrown, () => problemsAt({ ...report, diagnostics: [value] }, ''));
  // Getters are asked once: what they say later cannot contradict what was examined.
  let asked = 0;
  const options = { get docsBase() { return asked++ === 0 ? 'https://docs.example/' : 5; } };
  assert.match(check(KIND, '{}', options).diagnostics[0].url, /^https:\/\/docs\.example\/rules\//);
  assert.equal(asked, 1);
});

test('what is no object of options or no document is named', () => {
  const others = [[[], 'an Array'], [new Map([['now', NOW]]), 'a Map'], [new Set(), 'a Set'], [new Date(), 'a Date'], [/x/, 'a RegExp'], [Promise.resolve({}), 'a Promise'], [new URLSearchParams(), 'a URLSearchParams']];
  for (const [value, name] of others) {
    const message = (what) => new RegExp(`^${what} must be an object, found ${name}$`);
    refuses('bad-option', message('options'), () => check(KIND, '{}', value));
    refuses('bad-option', message('severity'), () => check(KIND, '{}', { severity: value }));
    refuses('bad-option', message('context'), () => check(KIND, '{}', { context: value }));
    refuses('bad-option', message('options'), () => nextRuns('* * * * *', 'UTC', value));
    refuses('bad-option', message('options'), () => previousRuns('* * * * *', 'UTC', value));
    refuses('bad-option', message('options'), () => describeSchedule('* * * * *', 'UTC', value));
    refuses('unknown-kind', new RegExp(`found ${name}$`), () => check(value, '{}'));
  }
  for (const value of [new Map([['limit', 1]]), new Set(), runInNewContext('new Map()'), new FormData(), new Headers()]) {
    for (const kind of [KIND, 'deployment.list']) refuses('not-json', /found a (Map|Set|FormData|Headers)$/, () => check(kind, value));
    refuses('not-json', /found a (Map|Set|FormData|Headers)$/, () => queryString('deployment.list', value));
    refuses('not-json', /found a (Map|Set|FormData|Headers)$/, () => check(KIND, '{}', { context: { deployment: value } }));
  }
  // What says itself which JSON it has is read.
  const own = Object.assign(new Map(), { toJSON: () => ({ limit: 2_000 }) });
  assert.deepEqual(codes(check('deployment.list', own)), ['out-of-range']);
  class Options { now = NOW; }
  for (const options of [new Options(), Object.create(null), Object.create({ maxDiagnostics: 0 }), runInNewContext('({ severity: {} })')]) {
    assert.equal(check(KIND, '{}', options).valid, false);
  }
});

test('names that are nearly right are suggested', () => {
  refuses('unknown-kind', /; did you mean `deployment\.create`\?$/, () => check('deployment.crate', '{}'));
  refuses('unknown-kind', /; did you mean `deployment_run`\?$/, () => check('deployment-run', '{}'));
  refuses('unknown-code', /^`requird` is no code of this version; did you mean `required`\?$/, () => check(KIND, '{}', { severity: { requird: 'off' } }));
  refuses('unknown-code', /; did you mean `unknown-field`\?$/, () => check(KIND, '{}', { severity: { unkown_field: 'off' } }));
  refuses('unknown-code', /^`zzz` is no code of this version; rules\(\) lists them$/, () => check(KIND, '{}', { severity: { zzz: 'off' } }));
  refuses('unknown-option', /found `severities`; did you mean `severity`\?$/, () => check(KIND, '{}', { severities: {} }));
  refuses('unknown-option', /found `deploymnet`; did you mean `deployment`\?$/, () => check(KIND, '{}', { context: { deploymnet: {} } }));
  refuses('unknown-option', /found `verbose`$/, () => check(KIND, '{}', { verbose: true }));
  for (const name of ['', 'd', 'x'.repeat(1_000_000)]) refuses('unknown-kind', /found `.*`$/, () => check(name, '{}'));
});

test('malformed fixes and reports are refused', () => {
  const malformed = [null, undefined, 1, 'x', [], {}, { edits: null }, { edits: {} }, { edits: 'x' }];
  for (const fix of malformed) refuses('bad-fix', /a fix of a report is expected/, () => applyFixes('{}', [fix]));
  for (const edit of [null, undefined, 1, 'x', [], {}, { start: 0, end: 0, text: 1 }, { start: '0', end: 0, text: '' }, { start: 0n, end: 0, text: '' }]) {
    refuses('bad-fix', /do not fit/, () => applyFixes('{}', [{ edits: [edit] }]));
  }
  for (const fixes of [null, 1, {}, { [Symbol.iterator]: 1 }, true]) refuses('bad-fix', /a list of fixes is expected/, () => applyFixes('{}', fixes));
  for (const report of [null, 1, 'x', [], {}, { diagnostics: null }, { diagnostics: {} }, { diagnostics: [1] }, { diagnostics: [null] }, { diagnostics: [{}] }, { diagnostics: [{ pointer: 1 }] }, { diagnostics: [,] }]) {
    refuses('bad-report', /a report of check is expected/, () => problemsAt(report, ''));
  }
});

test('bad use leaves the next check as it is', () => {
  assert.throws(() => check(KIND, 1n));
  assert.deepEqual(check(KIND, body('"n"')), { kind: KIND, valid: true, diagnostics: [], truncated: 0 });
});

test('options do what they say', () => {
  const text = '{"agent": 1, "extra": null}';
  const all = check(KIND, text);
  const brief = check(KIND, text, { maxDiagnostics: 2 });
  assert.deepEqual(brief.diagnostics, all.diagnostics.slice(0, 2));
  assert.equal(brief.truncated, all.diagnostics.length - 2);
  assert.deepEqual(check(KIND, text, { maxDiagnostics: 0 }), { kind: KIND, valid: false, diagnostics: [], truncated: all.diagnostics.length });
  for (const [docsBase, begin] of [['https://docs.example/', 'https://docs.example/'], ['https://docs.example', 'https://docs.example/'], ['/', '/'], ['/docs', '/docs/'], ['', ''], ['#', '#'], ['?page=', '?page=']]) {
    assert.equal(check(KIND, text, { docsBase }).diagnostics[0].url, `${begin}rules/${all.diagnostics[0].code}`);
  }
  const severity = { required: 'off', 'unknown-field': 'warning', 'type-mismatch': 'info' };
  const changed = check(KIND, text, { severity, now: new Date(NOW) });
  assert.deepEqual(changed.diagnostics.map((found) => [found.code, found.severity]), [['type-mismatch', 'info'], ['unknown-field', 'warning']]);
  assert.equal(changed.valid, true);
  assert.deepEqual(check(KIND, text, {}), all);
  assert.deepEqual(check(KIND, text, { severity: undefined, now: undefined, maxDiagnostics: undefined, docsBase: undefined }), all);
});

test('any text has a report', () => {
  for (const text of ['', ' ', '\u0000', '\ufeff', '\ufeff{}', '[', '{"', '"\\u', '😀', '\ud800', '\udc00', '€€€\ufffd', '\ufffd']) {
    const report = check(KIND, text);
    assert.equal(report.valid, false, JSON.stringify(text));
    for (const { range } of report.diagnostics) {
      assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, JSON.stringify(text));
    }
  }
});

test('fixes in broken JSON have edits, and patches only where the whole text can be read', () => {
  const cases = [
    [`{"resources": {"type": "file"}}`, [{ type: 'file' }]],
    [`{"resources": {"type": "file",}}`, undefined],
    [`{"resources": {'type': "file" /* one */}}`, undefined],
    [`{"resources": {"type": "a\nb"}}`, undefined],
    [`{"resources": {"type": "file"`, null],
    [`{"resources": {"type": "\ud83d"}}`, [{ type: '\ud83d' }]],
    [`{"resources": {"type": 01}}`, undefined],
  ];
  for (const [text, value] of cases) {
    const found = check(KIND, text).diagnostics.find(({ code, pointer }) => code === 'type-mismatch' && pointer === '/resources');
    // What is not closed cannot be put into anything.
    assert.equal(found.fixes === undefined, value === null, text);
    if (value === null) continue;
    const [fix] = found.fixes;
    assert.ok(fix.edits.length > 0, text);
    assert.deepEqual(fix.patch, value ? [{ op: 'replace', path: '/resources', value }] : [], text);
  }
});

test('half a surrogate pair is found at its place, written raw or as an escape', () => {
  const cases = ['"a\ud83d"', '"\udc00b"', '"\ud83d\ud83d\ude00"', '"é€😀\udfff"', '"a\\ud83d"', '"\\udc00b"'];
  for (const name of cases) {
    const text = body(name);
    const report = check(KIND, text);
    assert.deepEqual(codes(report), ['json-lone-surrogate'], name);
    const [{ pointer, range }] = report.diagnostics;
    assert.equal(pointer, '/name');
    const covered = text.slice(range.start, range.end);
    const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\\u/;
    assert.match(covered, lone, name);
    assert.ok(range.start >= text.indexOf(name) && range.end <= text.indexOf(name) + name.length, name);
  }
});

test('half a surrogate pair in a value is found', () => {
  const report = check(KIND, JSON.parse(body('"a\\ud83d"')));
  assert.deepEqual(report.diagnostics.map(({ code, pointer, range }) => [code, pointer, range]), [['json-lone-surrogate', '/name', undefined]]);
});

test('offsets behind half a surrogate pair count UTF-16 units', () => {
  const text = body('"\ud83d€😀"').replace('"user.message"', '"user.mesage"');
  const found = check(KIND, text).diagnostics.find(({ code }) => code === 'unknown-variant');
  assert.equal(text.slice(found.range.start, found.range.end), '"user.mesage"');
});

test('U+FFFD of its own is no surrogate', () => {
  assert.deepEqual(codes(check(KIND, body('"\ufffd"'))), []);
  assert.deepEqual(codes(check(KIND, body('"\\ufffd"'))), []);
  assert.deepEqual(codes(check(KIND, JSON.parse(body('"\ufffd€"')))), []);
  assert.deepEqual(codes(check(KIND, body('"\ufffd\ud83d"'))), ['json-lone-surrogate']);
});

test('the size limit counts bytes of UTF-8', () => {
  const most = 33_554_432;
  for (const [unit, width] of [[' ', 1], ['é', 2], ['€', 3], ['😀', 4]]) {
    for (const more of [-1, 0, 1]) {
      const filled = (value) => body(`"n","metadata":{"k":"${value}"}`);
      const room = most + more - filled('').length;
      const text = filled('.'.repeat(room % width) + unit.repeat(Math.floor(room / width)));
      const bytes = Buffer.byteLength(text);
      assert.equal(bytes, most + more, `${unit} ${more}`);
      const report = check(KIND, text);
      assert.equal(codes(report).includes('body-too-large'), more > 0, `${unit} ${more}`);
      if (more > 0) {
        const [{ message, range }] = report.diagnostics;
        assert.match(message, new RegExp(`found ${bytes}$`));
        assert.deepEqual([range.start, range.end], [0, text.length]);
      }
    }
  }
});

test('what no pointer can say is not offered for a value', () => {
  const token = `ghp_${'a'.repeat(36)}`;
  for (const [value, code] of [
    [{ metadata: { [token]: 5 } }, 'type-mismatch'],
    [{ metadata: { '\ud800': 5 } }, 'type-mismatch'],
    [{ [token]: 5 }, 'unknown-field'],
  ]) {
    const found = check('deployment.update', value).diagnostics.find((diagnostic) => diagnostic.code === code);
    assert.equal(found.fixes, undefined);
    assert.ok(!JSON.stringify(found).includes(token.slice(0, 8)));
    const [fix] = check('deployment.update', JSON.stringify(value)).diagnostics.find((diagnostic) => diagnostic.code === code).fixes;
    assert.deepEqual([fix.edits.length > 0, fix.patch], [true, []]);
  }
});

test('a text that is too large is that and nothing else, whatever was checked before', () => {
  const large = `[1,2,3${' '.repeat(33_554_432)}`;
  for (const before of ['{"name":5}', '{"resources": [{"type": "nope"}]}']) {
    check(KIND, before);
    const { diagnostics } = check(KIND, large);
    assert.deepEqual(diagnostics.map(({ code, pointer }) => [code, pointer]), [['body-too-large', '']]);
  }
});
