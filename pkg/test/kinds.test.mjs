// The kinds beside creations: what is stored, query parameters, and which kind a text is.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { check, detectKind, queryString } from 'deployment-preflight';

const require = createRequire(import.meta.url);
const folder = new URL('../../tests/fixtures-api/', import.meta.url);
const KINDS = ['deployment', 'deployment.list', 'deployment.page', 'deployment.update', 'deployment_run',
  'deployment_run.list', 'deployment_run.page', 'environment', 'error'];
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const lines = (report) => report.diagnostics.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

const repository = { type: 'github_repository', url: 'https://github.com/octocat/hello-world' };
const deployment = { ...JSON.parse(read('deployment/pass_active.json')), environment_id: 'env_01' };
const environment = { ...JSON.parse(read('environment/pass_limited.json')), id: 'env_01' };
const archived = { ...environment, archived_at: '2026-05-30T00:00:00Z' };

test('the fixtures of every kind have the diagnostics that they name', () => {
  assert.deepEqual(readdirSync(folder).filter((name) => name !== 'README.md').sort(), KINDS);
  for (const kind of KINDS) {
    for (const name of readdirSync(new URL(`${kind}/`, folder)).filter((name) => name.endsWith('.json'))) {
      const text = read(`${kind}/${name}`);
      const outcome = name.split('_')[0];
      const expected = outcome === 'pass' ? [] : read(`${kind}/${name.replace(/json$/, 'expect')}`).trim().split('\n');
      const report = check(kind, text, { now: '2026-06-01T00:00:00Z' });
      assert.equal(report.kind, kind);
      assert.equal(report.valid, outcome !== 'fail', `${kind}/${name}`);
      const found = report.diagnostics.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer || '(root)'}`);
      assert.deepEqual(found, expected.map((line) => line.split(' ').slice(0, 3).join(' ')), `${kind}/${name}`);
      const value = check(kind, JSON.parse(text), { now: '2026-06-01T00:00:00Z' });
      assert.deepEqual(value.diagnostics.map(({ code }) => code), report.diagnostics.map(({ code }) => code), name);
    }
  }
});

test('what is stored is known as a value and as text', () => {
  const update = { resources: [repository] };
  const without = ['warning github-token-missing /resources/0'];
  const stored = { ...deployment, resources: [{ ...repository, mount_path: '/workspace/hello-world' }] };
  const moved = { environment_id: 'env_01' };
  const cases = [
    ['deployment.update', update, {}, without],
    ['deployment.update', update, { deployment: undefined }, without],
    ['deployment.update', update, { deployment: null }, without],
    ['deployment.update', update, { deployment: 'not JSON' }, without],
    ['deployment.update', update, { deployment: stored }, [...without, 'warning token-dropped /resources/0']],
    ['deployment.update', moved, { environment }, []],
    ['deployment.update', moved, { environment: archived }, ['error environment-archived /environment_id']],
    ['deployment.update', moved, { environment: { ...archived, id: 'env_02' } }, []],
  ];
  for (const [kind, body, context, expected] of cases) {
    assert.deepEqual(lines(check(kind, body, { context })), expected, JSON.stringify(context));
    const asText = Object.fromEntries(
      Object.entries(context).map(([name, part]) => [name, part && typeof part === 'object' ? JSON.stringify(part, null, 2) : part]),
    );
    assert.deepEqual(lines(check(kind, JSON.stringify(body), { context: asText })), expected);
  }
  assert.deepEqual(lines(check('deployment.update', update)), without);
});

test('a context that is none is refused', () => {
  const cyclic = {};
  cyclic.self = cyclic;
  const cases = [
    [null, 'bad-option', /context must be an object, found null/],
    ['{}', 'bad-option', /context must be an object/],
    [{ agent: {} }, 'unknown-option', /deployment, environment, found `agent`/],
    [{ deployment: cyclic }, 'cyclic', /refers to itself/],
    [{ environment: { size: 1n } }, 'bigint', /BigInt/],
    [{ environment: () => environment }, 'not-json', /function/],
    [{ deployment: Promise.resolve(deployment) }, 'not-json', /await/],
  ];
  for (const [context, code, message] of cases) {
    assert.throws(() => check('deployment.update', '{}', { context }), { name: 'PreflightError', code, message });
  }
});

test('query parameters are a query string, an object or URLSearchParams', () => {
  const parameters = { agent_id: 'agent_01', status: 'active', include_archived: true, 'created_at[gte]': '2026-01-01T00:00:00Z' };
  const search = new URLSearchParams(parameters);
  const expected = ['error conflicting-parameters /status'];
  for (const query of [parameters, JSON.stringify(parameters), search, search.toString(), `?${search}`]) {
    assert.deepEqual(lines(check('deployment.list', query)), expected, String(query));
  }
  assert.deepEqual(check('deployment.list', search), check('deployment.list', search.toString()));
  const [found] = check('deployment.list', search).diagnostics;
  assert.equal(search.toString().slice(found.range.start, found.range.end), 'active');
  assert.equal(check('deployment.list', parameters).diagnostics[0].range, undefined);
  const foreign = runInNewContext('new Search("limit=1001")', { Search: class extends URLSearchParams {} });
  assert.deepEqual(lines(check('deployment_run.list', foreign)), ['error out-of-range /limit']);
  assert.deepEqual(lines(check('deployment.list', new URLSearchParams())), []);
  const unreadable = [
    new Proxy(search, {}),
    { [Symbol.toStringTag]: 'URLSearchParams', toString() { throw new Error('no'); } },
    Object.assign(Object.create(null), { [Symbol.toStringTag]: 'URLSearchParams' }),
  ];
  for (const given of unreadable) {
    for (const use of [check, queryString]) {
      assert.throws(() => use('deployment.list', given), { name: 'PreflightError', code: 'not-json', message: /cannot be printed/ });
    }
  }
  assert.throws(() => check('deployment.create', search), { name: 'PreflightError', code: 'not-json', message: /URLSearchParams/ });
});

test('query strings may hold any character', () => {
  for (const query of ['page=é', 'page=\ufffd', 'page=😀', 'page=\ud83d', '?page=%EF%BF%BD\ufffd']) {
    assert.deepEqual(lines(check('deployment.list', query)), [], JSON.stringify(query));
  }
  assert.deepEqual(lines(check('deployment.list', '{"page": "\ud83d"}')), ['warning json-lone-surrogate /page']);
});

test('detectKind knows the fixtures of every kind', () => {
  // Without its list a page may be one of either kind, and so may an empty one.
  const others = {
    'deployment_run.page/fail_data_missing.json': 'deployment.page',
    'deployment_run.page/pass_empty.json': 'deployment.page',
    'deployment.update/pass_nothing.json': undefined,
  };
  for (const kind of KINDS) {
    for (const name of readdirSync(new URL(`${kind}/`, folder)).filter((name) => name.endsWith('.json'))) {
      const path = `${kind}/${name}`;
      assert.equal(detectKind(read(path)), path in others ? others[path] : kind, path);
    }
  }
  assert.equal(detectKind(readFileSync(new URL('../../tests/cli/mistakes.json', import.meta.url), 'utf8')), 'deployment.create');
  for (const [text, kind] of [
    ['', undefined],
    ['{}', undefined],
    ['[]', undefined],
    ['{"name": "\ud83d"}', 'deployment.update'],
    ['?limit=20&status=active', 'deployment.list'],
    ['trigger_type=manual', 'deployment_run.list'],
  ]) {
    assert.equal(detectKind(text), kind, text);
  }
  for (const value of [undefined, null, {}, 1]) {
    assert.throws(() => detectKind(value), { name: 'PreflightError', code: 'not-text' });
  }
});

test('queryString prints what a URL takes', () => {
  const query = { limit: 20, 'created_at[gte]': '2026-01-01T00:00:00Z', page: null, agent_id: undefined, include_archived: false };
  const printed = 'limit=20&created_at%5Bgte%5D=2026-01-01T00%3A00%3A00Z&include_archived=false';
  for (const given of [query, JSON.stringify(query), `?${printed}`, printed, new URLSearchParams(printed)]) {
    assert.equal(queryString('deployment.list', given), printed);
  }
  assert.equal(queryString('deployment_run.list', {}), '');
  assert.equal(queryString('deployment_run.list', new URLSearchParams()), '');
  const odd = { page: 'a b&c=d+é😀/?#%' };
  assert.equal(new URLSearchParams(queryString('deployment.list', odd)).get('page'), odd.page);
  assert.equal(queryString('deployment.list', { limit: 5 }), 'limit=5', 'nothing is left of longer answers');
});

test('queryString refuses what is no query', () => {
  for (const query of [[], null, 1, true, { limit: [1] }, { page: { a: 1 } }, '{"limit": ', '[]', '{"limit": {}}']) {
    assert.throws(() => queryString('deployment.list', query), { name: 'PreflightError', code: 'bad-query' }, JSON.stringify(query));
  }
  const secret = '{"authorization_token": ["not-a-real-token"]}';
  assert.throws(() => queryString('deployment.list', secret), (error) => !error.message.includes('not-a-real-token'));
  for (const kind of ['deployment.create', 'deployment', 'error']) {
    assert.throws(() => queryString(kind, {}), { name: 'PreflightError', code: 'bad-query', message: /`deployment\.list` or `deployment_run\.list`/ });
  }
  assert.throws(() => queryString('deployment.lists', {}), { name: 'PreflightError', code: 'unknown-kind' });
  assert.throws(() => queryString('deployment.list', undefined), { name: 'PreflightError', code: 'not-json' });
  assert.equal(queryString('deployment.list', { page: '\ud800' }), 'page=%EF%BF%BD');
  assert.throws(() => queryString('deployment.list', { limit: 1n }), { name: 'PreflightError', code: 'bigint' });
  const long = `page=${'x'.repeat(12_000_000)}&page=${'y'.repeat(33_554_432)}`;
  assert.throws(() => queryString('deployment.list', long), { name: 'PreflightError', code: 'bad-query' });
});

test('the schemas of every kind are published', () => {
  for (const kind of ['deployment.create', ...KINDS]) {
    assert.match(require(`deployment-preflight/schemas/${kind}.json`).$schema, /2020-12/);
    assert.match(require(`deployment-preflight/schemas/${kind}.draft-07.json`).$schema, /draft-07/);
  }
});
