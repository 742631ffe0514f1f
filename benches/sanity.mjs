// Before a clock is started: everyone must do the work that is measured. A fast answer that is wrong is no answer.

import { bodies, DOZEN, faulty } from './bodies.mjs';
import { documents } from './documents.mjs';
import { ajv, pointerOf } from './rivals/ajv.mjs';
import { jsoncWithAjv } from './rivals/jsonc.mjs';
import { languageService } from './rivals/vscode.mjs';
import { typebox } from './rivals/typebox.mjs';
import { zod } from './rivals/zod.mjs';
import { KIND } from './subject.mjs';

// A fixed clock: which clock changes lie ahead and how far the next leap day is depends on it.
const CLOCK = { now: '2026-09-01T00:00:00Z' };

const same = (actual, expected, what) => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a.slice(0, 2000)}`);
};

/** Codes that a schema cannot know of; apart from them the verdicts must agree. */
const beyondSchemas = (code) => code.startsWith('cron-') || code.startsWith('timezone-');
const structurallyValid = (report) => !report.diagnostics.some((one) => one.severity === 'error' && !beyondSchemas(one.code));

/** The rivals accept every good body and find the dozen mistakes, at the same places where they name places. */
export async function assertRivals() {
  for (const body of bodies) {
    const sizes = new Set(body.compact.map((text) => Buffer.byteLength(text)));
    same(sizes.size, 1, `sizes of the variants of ${body.name}`);
    for (const [index, value] of body.objects.entries()) {
      const what = `${body.name}, variant ${index}`;
      same(ajv(value) ?? [], [], `ajv on ${what}`);
      same(zod(value) ?? [], [], `zod on ${what}`);
      same(typebox(value) ?? [], [], `typebox on ${what}`);
    }
    same(jsoncWithAjv(body.pretty[0]), [], `jsonc-parser with ajv on ${body.name}`);
    same(await languageService(body.pretty[0]), [], `vscode-json-languageservice on ${body.name}`);
  }
  const [value] = faulty.objects;
  // `if` only echoes what `then` or `else` found.
  const pointers = (ajv(value) ?? []).filter((error) => error.keyword !== 'if').map(pointerOf).sort();
  same(pointers, DOZEN, 'ajv on the dozen mistakes');
  same(zod(value) !== undefined, true, 'zod on the dozen mistakes');
  same(typebox(value) !== undefined, true, 'typebox on the dozen mistakes');
  same(jsoncWithAjv(faulty.pretty[0]).length, DOZEN.length, 'jsonc-parser with ajv on the dozen mistakes');
  same((await languageService(faulty.pretty[0])).length, DOZEN.length, 'vscode-json-languageservice on the dozen mistakes');
}

/** Our package gives each body exactly the codes it was made for, agrees with ajv and finds exactly the dozen, with ranges. */
export function assertSubject({ check }) {
  for (const body of bodies) {
    for (const [index, value] of body.objects.entries()) {
      const inputs = { compact: body.compact[index], pretty: body.pretty[index], object: value };
      for (const [form, input] of Object.entries(inputs)) {
        const what = `check of ${body.name}, variant ${index}, ${form}`;
        const report = check(KIND, input, CLOCK);
        same(report.diagnostics.map((one) => one.code), body.codes, what);
        same(structurallyValid(report), ajv(value) === undefined, `${what} beside ajv`);
      }
    }
  }
  for (const { kind, name, objects, compact, pretty } of documents) {
    for (const [index, value] of objects.entries()) {
      for (const input of [value, compact[index], pretty[index]]) {
        same(check(kind, input, CLOCK).diagnostics, [], `check of ${name}, variant ${index}`);
      }
    }
  }
  for (const [index, value] of faulty.objects.entries()) {
    for (const input of [value, faulty.compact[index], faulty.pretty[index]]) {
      const report = check(KIND, input, CLOCK);
      const what = `check of the dozen mistakes, variant ${index}`;
      same(report.valid, false, what);
      same(report.diagnostics.map((one) => one.pointer).sort(), DOZEN, what);
      if (typeof input === 'string') same(report.diagnostics.every((one) => one.range?.end > one.range?.start), true, `${what}: ranges`);
    }
  }
}
