// ajv 8: the schema compiled to JavaScript once, all errors collected.

import Ajv from 'ajv';
import { schema } from './schema.mjs';

const compiled = new Ajv({ allErrors: true, discriminator: true, allowUnionTypes: true }).compile(schema);

/** `undefined` when the value conforms, else ajv's errors. */
export function ajv(value) {
  return compiled(value) ? undefined : compiled.errors;
}

/** The JSON Pointer of one of ajv's errors: for a missing or unknown member the member, as in our reports. */
export function pointerOf(error) {
  const escape = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');
  if (error.keyword === 'required') return `${error.instancePath}/${escape(error.params.missingProperty)}`;
  if (error.keyword === 'additionalProperties') return `${error.instancePath}/${escape(error.params.additionalProperty)}`;
  if (error.keyword === 'discriminator') return `${error.instancePath}/${error.params.tag}`;
  return error.instancePath;
}
