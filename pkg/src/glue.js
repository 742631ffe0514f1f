// What the other files need of wasm-bindgen's glue, by name, so that bundles hold no more of it.

import { answer, check, describe_schedule, detect, parts, print_query, reserve, runs, zones } from '../dist/deployment_preflight.js';

/** The functions of a started module and its memory. */
export function bind({ memory }) {
  return { memory, reserve, parts, answer, check, detect, print_query, runs, describe_schedule, zones };
}

/** What a module is made of. Not every host takes a view that is no list of bytes. */
export function bytesOf(source) {
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : source;
}
