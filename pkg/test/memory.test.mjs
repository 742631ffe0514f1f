// Memory after many checks is what it was after few.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { KIND, fixtures } from './support/fixtures.mjs';

const require = createRequire(import.meta.url);

test('memory stays flat over 20,000 checks', async () => {
  // The module's memory is seen where an instance is made of it.
  const instances = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      instances.push(this);
    }
  };
  const { check, initSync } = await import('deployment-preflight/slim');
  initSync(readFileSync(require.resolve('deployment-preflight/module.wasm')));
  WebAssembly.Instance = Instance;
  assert.equal(instances.length, 1);
  const pages = () => instances[0].exports.memory.buffer.byteLength;

  const texts = fixtures().map(({ text }) => text).filter((text) => text.length < 10_000);
  const round = (count) => {
    for (let at = 0; at < count; at++) {
      const text = texts[at % texts.length];
      check(KIND, text, at % 3 === 0 ? { now: '2026-06-01T00:00:00Z', severity: { required: 'warning' } } : undefined);
    }
  };
  round(2 * texts.length);
  const before = pages();
  round(20_000);
  assert.equal(pages(), before);
});
