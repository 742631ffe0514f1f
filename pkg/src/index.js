// The synchronous entry: the module stands in this file and starts at the first call.

import { initSync } from '../dist/deployment_preflight.js';
import base64 from '../dist/deployment_preflight_bg.wasm';
import { api } from './core.js';
import { decode } from './base64.js';
import { bind } from './glue.js';

let exports;

export const { check, detectKind, queryString, nextRuns, previousRuns, describeSchedule, timezones, tzdbVersion } = api(() => (exports ??= bind(initSync({ module: decode(base64) }))));

export * from './common.js';
