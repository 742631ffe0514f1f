// The structure of a create body as a draft-07 JSON Schema, written by hand as somebody without this package would:
// it serves ajv and vscode-json-languageservice alike. `discriminator` is ajv's, others ignore it.
// What no schema says well (order of events, collisions, cron, zones, warnings) is left out, so rivals do less.

const string = (minLength, maxLength, more = {}) => ({
  type: 'string', ...(minLength ? { minLength } : {}), ...(maxLength === undefined ? {} : { maxLength }), ...more,
});
const nullable = (schema) => ({ ...schema, type: [schema.type, 'null'] });
const object = (required, optional = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const tagged = (type, required = {}, optional = {}) => object({ type: { type: 'string', const: type }, ...required }, optional);
const union = (...members) => ({
  type: 'object', required: ['type'], discriminator: { propertyName: 'type' }, oneOf: members,
});
const list = (items, minItems, maxItems) => ({
  type: 'array', items, ...(minItems ? { minItems } : {}), ...(maxItems === undefined ? {} : { maxItems }),
});

export const GITHUB_URL = '^https://github\\.com/[A-Za-z0-9_.-]+/(?!\\.{1,2}$)(?![A-Za-z0-9_.-]*\\.git$)[A-Za-z0-9_.-]+$';
export const COMMIT_SHA = '^[0-9a-fA-F]+$';
export const AMOUNT = '^[1-9][0-9]*$';
export const HTTP_URL = '^[Hh][Tt][Tt][Pp][Ss]?://';
export const BASE64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

const base64 = tagged('base64', { data: string(1, undefined, { pattern: BASE64 }), media_type: string(1) });
const url = tagged('url', { url: string(1, undefined, { pattern: HTTP_URL }) });
const file = tagged('file', { file_id: string(1) });
const plain = tagged('text', { data: string(1), media_type: { type: 'string', enum: ['text/plain'] } });

const text = tagged('text', { text: string(1) });
const image = tagged('image', { source: union(base64, url, file) });
const document = tagged('document', { source: union(base64, url, file, plain) }, {
  title: nullable(string()), context: nullable(string()),
});

const event = union(
  tagged('user.message', { content: list(union(text, image, document), 1) }),
  tagged('user.define_outcome', {
    description: string(1),
    rubric: union(tagged('text', { content: string(1, 262_144) }), tagged('file', { file_id: string(1) })),
  }, { max_iterations: { type: ['integer', 'null'], minimum: 1, maximum: 20 } }),
  tagged('system.message', { content: list(text, 1, 1000) }),
);

const mountPath = nullable(string(1, 4096));
const resource = union(
  tagged('github_repository', { url: string(1, 2048, { pattern: GITHUB_URL }) }, {
    authorization_token: string(1, 4096),
    checkout: {
      anyOf: [{ type: 'null' }, union(
        tagged('branch', { name: string(1, 255) }),
        tagged('commit', { sha: string(7, 64, { pattern: COMMIT_SHA }) }),
      )],
    },
    mount_path: mountPath,
  }),
  tagged('file', { file_id: string(1, 128) }, { mount_path: mountPath }),
  tagged('memory_store', { memory_store_id: string(1) }, {
    access: { enum: ['read_write', 'read_only', null] },
    instructions: nullable(string(0, 4096)),
  }),
);

export const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object({
    agent: {
      if: { type: 'object' },
      then: tagged('agent', { id: string(1, 128) }, { version: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } }),
      else: string(1, 128),
    },
    environment_id: string(1, 128),
    initial_events: list(event, 1, 50),
    name: string(1, 256),
  }, {
    description: nullable(string(0, 2048)),
    metadata: {
      type: 'object', maxProperties: 16, propertyNames: { minLength: 1, maxLength: 64 }, additionalProperties: string(0, 512),
    },
    resources: list(resource, 0, 500),
    schedule: nullable(tagged('cron', { expression: string(1, 256), timezone: string(1) })),
    vault_ids: list(string(), 0, 50),
    budget: nullable(tagged('limit', {
      max_list_cost: object({ amount: string(1, undefined, { pattern: AMOUNT }), currency: { type: 'string', enum: ['USD'] } }),
    })),
  }),
};
