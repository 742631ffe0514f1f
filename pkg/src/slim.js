// The entry without the module, for hosts that bring it: a compiled `WebAssembly.Module` or its bytes.

import { initSync as start } from '../dist/deployment_preflight.js';
import { api } from './core.js';
import { bind, bytesOf } from './glue.js';
import { PreflightError, shown, sort } from './error.js';

let exports;

/** Starts the module; later calls do nothing. */
export function initSync(module) {
  if (exports !== undefined) return;
  if (!ArrayBuffer.isView(module) && !/^(?:ArrayBuffer|WebAssembly\.Module)$/.test(sort(module))) {
    throw new PreflightError('not-loaded', `a WebAssembly.Module or its bytes are expected, found ${shown(module)}`);
  }
  try {
    exports = bind(start({ module: bytesOf(module) }));
  } catch (cause) {
    throw new PreflightError('not-loaded', `the module cannot be started: ${cause?.message ?? cause}`, { cause });
  }
}

function ready() {
  if (exports === undefined) throw new PreflightError('not-loaded', 'call initSync(module) before the first call');
  return exports;
}

export const { check, detectKind, queryString, nextRuns, previousRuns, describeSchedule, timezones, tzdbVersion } = api(ready);

export * from './common.js';
