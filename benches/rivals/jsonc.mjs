// jsonc-parser with ajv: a parse tree for the places, its value for the verdict, ajv's errors mapped to nodes and on
// to lines. This is the usual way to put squiggles under JSON in a browser.

import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { ajv } from './ajv.mjs';

const unescape = (segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~');

function nodeOf(tree, error) {
  const path = [];
  let node = tree;
  for (const segment of error.instancePath.split('/').slice(1)) {
    path.push(node.type === 'array' ? Number(segment) : unescape(segment));
    node = findNodeAtLocation(tree, path);
  }
  if (error.keyword === 'additionalProperties') {
    return findNodeAtLocation(node, [error.params.additionalProperty]).parent.children[0];
  }
  return error.keyword === 'discriminator' ? findNodeAtLocation(node, [error.params.tag]) : node;
}

/** Start offsets of all lines. */
function lines(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle; else high = middle;
  }
  return { line: low, character: offset - starts[low] };
}

/** Diagnostics with ranges of a text. */
export function jsoncWithAjv(text) {
  const syntax = [];
  const tree = parseTree(text, syntax);
  const errors = ajv(getNodeValue(tree));
  if (errors === undefined && syntax.length === 0) return [];
  const starts = lines(text);
  const range = (offset, length) => ({ start: position(starts, offset), end: position(starts, offset + length) });
  const out = syntax.map((one) => ({ message: `syntax error ${one.error}`, range: range(one.offset, one.length) }));
  for (const error of errors ?? []) {
    // An echo of the errors inside `then` or `else`.
    if (error.keyword === 'if') continue;
    const node = nodeOf(tree, error);
    out.push({ message: error.message, range: range(node.offset, error.keyword === 'required' ? 1 : node.length) });
  }
  return out;
}
