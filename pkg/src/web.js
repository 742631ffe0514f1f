// The entry that loads the module as a file of its own.

import load from '../dist/deployment_preflight.js';
import { api } from './core.js';
import { bind, bytesOf } from './glue.js';
import { PreflightError, holdsCredential } from './error.js';

let exports;
let loading;

/** Loads the module once; a load that failed may be tried again. */
export function init(source) {
  loading ??= start(source).catch((cause) => {
    loading = undefined;
    const reason = `${cause?.message ?? cause}`;
    // Hosts repeat the address.
    if (holdsCredential(reason)) throw new PreflightError('not-loaded', 'the module cannot be loaded from an address with a credential');
    throw new PreflightError('not-loaded', `the module cannot be loaded: ${reason}`, { cause });
  });
  return loading;
}

async function start(source) {
  const module_or_path = bytesOf((await source) ?? new URL('deployment_preflight_bg.wasm', import.meta.url));
  exports = bind(await load({ module_or_path }));
}

function ready() {
  if (exports === undefined) throw new PreflightError('not-loaded', 'await init() before the first call');
  return exports;
}

export const { check, detectKind, queryString, nextRuns, previousRuns, describeSchedule, timezones, tzdbVersion } = api(ready);

export * from './common.js';
