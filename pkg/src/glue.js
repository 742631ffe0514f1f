// What the other files need of wasm-bindgen's glue, by name, so that bundles hold no more of it.

import { check, describe_schedule, detect, parts, print_query, reserve, runs, text, text_length, words, zones } from '../dist/deployment_preflight.js';

/** The functions of a started module and its memory. */
export function bind({ memory }) {
  return { memory, reserve, parts, words, text, text_length, check, detect, print_query, runs, describe_schedule, zones };
}
