// Each entry, in each way of loading it, gives the same functions and the same report.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as main from 'deployment-preflight';

const require = createRequire(import.meta.url);
const KIND = 'deployment.create';
const TEXT = '{"agent": "agent_1", "environment_id": "env_1", "name": "", "initial_events": [,]}';
const NAMES = [
  'PreflightError',
  'applyFixes',
  'check',
  'describeSchedule',
  'detectKind',
  'explain',
  'limits',
  'nextRuns',
  'previousRuns',
  'problemsAt',
  'queryString',
  'rules',
  'timezones',
  'tzdbVersion',
  'version',
];
const report = main.check(KIND, TEXT);
const wasm = () => readFileSync(require.resolve('deployment-preflight/module.wasm'));

test('the default entry exports what is documented, as ESM and as CommonJS', () => {
  assert.ok(report.diagnostics.length > 0);
  assert.deepEqual(Object.keys(main).sort(), NAMES);
  const required = require('deployment-preflight');
  assert.deepEqual(Object.keys(required).sort(), NAMES);
  assert.deepEqual(required.check(KIND, TEXT), report);
});

test('consoles show errors by their name', async () => {
  const entries = [main, require('deployment-preflight'), await import('deployment-preflight/web'), await import('deployment-preflight/slim')];
  for (const { PreflightError, applyFixes, explain } of entries) {
    assert.equal(PreflightError.name, 'PreflightError');
    assert.throws(() => applyFixes(1, []), (error) => {
      assert.equal(error.constructor, PreflightError);
      assert.match(inspect(error), /^PreflightError: text is expected, found `1`\n/);
      return true;
    });
    await assert.rejects(explain('x'), (error) => inspect(error).startsWith('PreflightError: '));
  }
});

test('./slim takes the module as bytes or compiled', async () => {
  const slim = await import('deployment-preflight/slim');
  assert.deepEqual(Object.keys(slim).sort(), [...NAMES, 'initSync'].sort());
  assert.throws(() => slim.check(KIND, TEXT), { name: 'PreflightError', code: 'not-loaded' });
  assert.throws(() => slim.initSync('module.wasm'), { name: 'PreflightError', code: 'not-loaded' });
  assert.throws(() => slim.initSync(new Uint8Array(8)), { name: 'PreflightError', code: 'not-loaded' });
  slim.initSync(new WebAssembly.Module(wasm()));
  slim.initSync(wasm());
  assert.deepEqual(slim.check(KIND, TEXT), report);
  const required = require('deployment-preflight/slim');
  required.initSync(wasm());
  assert.deepEqual(required.check(KIND, TEXT), report);
});

/** The module in views of every kind, each over no more than its bytes. */
function views() {
  const bytes = wasm();
  // As long as the widest items take.
  const size = Math.ceil(bytes.length / 8) * 8;
  const around = new Uint8Array(size + 32).fill(255);
  // Sections that no one reads fill it up: a name of no length and what is left.
  const rest = size - bytes.length;
  around.set(bytes, 16);
  const filled = rest < 3 ? bytes.length : size;
  if (rest >= 3) around.set([0, rest - 2, 0, ...new Uint8Array(rest - 3)], 16 + bytes.length);
  const list = [new DataView(around.buffer, 16, bytes.length), new Uint8ClampedArray(around.buffer, 16, bytes.length), around.subarray(16, 16 + bytes.length)];
  for (const View of [Int8Array, Uint16Array, Float64Array, BigInt64Array]) {
    if (filled % View.BYTES_PER_ELEMENT === 0) list.push(new View(around.buffer, 16, filled / View.BYTES_PER_ELEMENT));
  }
  return list;
}

test('./slim and ./web take every view of bytes', async () => {
  assert.ok(views().length >= 4);
  for (const [at, view] of views().entries()) {
    for (const source of [view, Promise.resolve(view)]) {
      const web = await import(`${require.resolve('deployment-preflight/web')}?view${at}${source === view}`);
      await web.init(source);
      assert.deepEqual(web.check(KIND, TEXT), report);
    }
    const slim = await import(`${pathToFileURL(require.resolve('deployment-preflight/slim')).href.replace('.cjs', '.js')}?view${at}`);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    assert.throws(() => slim.initSync(revoked.proxy), { name: 'PreflightError', code: 'not-loaded' });
    slim.initSync(view);
    assert.deepEqual(slim.check(KIND, TEXT), report);
  }
});

test('./web loads the module over HTTP, once, and again after a failure', async (t) => {
  const web = await import('deployment-preflight/web');
  assert.deepEqual(Object.keys(web).sort(), [...NAMES, 'init'].sort());
  let served = 0;
  const server = createServer((request, response) => {
    if (request.url !== '/module.wasm') return response.writeHead(404).end();
    served++;
    response.writeHead(200, { 'content-type': 'application/wasm' }).end(wasm());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const base = `http://127.0.0.1:${server.address().port}/`;

  assert.throws(() => web.check(KIND, TEXT), { name: 'PreflightError', code: 'not-loaded' });
  await assert.rejects(web.init(`${base}missing.wasm`), { name: 'PreflightError', code: 'not-loaded' });
  await assert.rejects(web.init(base.replace('//', '//octocat:hunter2@')), (error) => {
    assert.deepEqual([error.code, error.cause], ['not-loaded', undefined]);
    return !`${error.message} ${error.stack}`.includes('hunter2');
  });
  await Promise.all([web.init(`${base}module.wasm`), web.init(`${base}module.wasm`)]);
  await web.init();
  assert.equal(served, 1);
  assert.deepEqual(web.check(KIND, TEXT), report);
});

test('./web takes bytes and a Response', async () => {
  const entry = require.resolve('deployment-preflight/web');
  const sources = [
    new Uint8Array(wasm()),
    new Response(wasm(), { headers: { 'content-type': 'application/wasm' } }),
    Promise.resolve(new WebAssembly.Module(wasm())),
  ];
  for (const [at, source] of sources.entries()) {
    const web = await import(`${entry}?${at}`);
    await web.init(source);
    assert.deepEqual(web.check(KIND, TEXT), report);
  }
});

test('it works in a worker, and reports can be sent to one', async () => {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads');
    import('deployment-preflight').then(({ check }) => parentPort.postMessage(check(workerData.kind, workerData.text)));
  `;
  const worker = new Worker(program, { eval: true, workerData: { kind: KIND, text: TEXT } });
  const sent = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  assert.deepEqual(sent, report);
  assert.deepEqual(structuredClone(report), report);
});
