// typebox 1, compiled: `Check` for the verdict, `Errors` only when it is negative (both are what its manual shows).
// Its unions try one member after the other.

import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { AMOUNT, BASE64, COMMIT_SHA, GITHUB_URL, HTTP_URL } from './schema.mjs';

const strict = (shape) => Type.Object(shape, { additionalProperties: false });
const tagged = (type, shape) => strict({ type: Type.Literal(type), ...shape });
const union = (...members) => Type.Union(members);
const string = (minLength, maxLength, pattern) => Type.String({
  ...(minLength ? { minLength } : {}), ...(maxLength === undefined ? {} : { maxLength }), ...(pattern ? { pattern } : {}),
});
const nullish = (type) => Type.Optional(Type.Union([type, Type.Null()]));
const list = (items, minItems, maxItems) => Type.Array(items, {
  ...(minItems ? { minItems } : {}), ...(maxItems === undefined ? {} : { maxItems }),
});

const base64 = tagged('base64', { data: string(1, undefined, BASE64), media_type: string(1) });
const url = tagged('url', { url: string(1, undefined, HTTP_URL) });
const file = tagged('file', { file_id: string(1) });
const plain = tagged('text', { data: string(1), media_type: Type.Literal('text/plain') });

const text = tagged('text', { text: string(1) });
const image = tagged('image', { source: union(base64, url, file) });
const document = tagged('document', {
  source: union(base64, url, file, plain), title: nullish(string()), context: nullish(string()),
});

const event = union(
  tagged('user.message', { content: list(union(text, image, document), 1) }),
  tagged('user.define_outcome', {
    description: string(1),
    rubric: union(tagged('text', { content: string(1, 262_144) }), tagged('file', { file_id: string(1) })),
    max_iterations: nullish(Type.Integer({ minimum: 1, maximum: 20 })),
  }),
  tagged('system.message', { content: list(text, 1, 1000) }),
);

const mountPath = nullish(string(1, 4096));
const resource = union(
  tagged('github_repository', {
    url: string(1, 2048, GITHUB_URL),
    authorization_token: Type.Optional(string(1, 4096)),
    checkout: nullish(union(
      tagged('branch', { name: string(1, 255) }),
      tagged('commit', { sha: string(7, 64, COMMIT_SHA) }),
    )),
    mount_path: mountPath,
  }),
  tagged('file', { file_id: string(1, 128), mount_path: mountPath }),
  tagged('memory_store', {
    memory_store_id: string(1),
    access: nullish(union(Type.Literal('read_write'), Type.Literal('read_only'))),
    instructions: nullish(string(0, 4096)),
  }),
);

const create = Compile(strict({
  agent: union(string(1, 128), tagged('agent', {
    id: string(1, 128), version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  })),
  environment_id: string(1, 128),
  initial_events: list(event, 1, 50),
  name: string(1, 256),
  description: nullish(string(0, 2048)),
  metadata: Type.Optional(Type.Object({}, {
    maxProperties: 16, propertyNames: string(1, 64), additionalProperties: string(0, 512),
  })),
  resources: Type.Optional(list(resource, 0, 500)),
  schedule: nullish(tagged('cron', { expression: string(1, 256), timezone: string(1) })),
  vault_ids: Type.Optional(list(string(), 0, 50)),
  budget: nullish(tagged('limit', {
    max_list_cost: strict({ amount: string(1, undefined, AMOUNT), currency: Type.Literal('USD') }),
  })),
}));

/** `undefined` when the value conforms, else typebox's errors. */
export function typebox(value) {
  return create.Check(value) ? undefined : create.Errors(value);
}
