// zod 4 with its compiled object parsers; strict objects and discriminated unions. Lengths are UTF-16 units there.

import { z } from 'zod';
import { AMOUNT, BASE64, COMMIT_SHA, GITHUB_URL, HTTP_URL } from './schema.mjs';

const tagged = (type, shape) => z.strictObject({ type: z.literal(type), ...shape });
const union = (...members) => z.discriminatedUnion('type', members);
const string = (min, max) => (max === undefined ? z.string().min(min) : z.string().min(min).max(max));
const pattern = (schema, source) => schema.regex(new RegExp(source));

const base64 = tagged('base64', { data: pattern(string(1), BASE64), media_type: string(1) });
const url = tagged('url', { url: pattern(string(1), HTTP_URL) });
const file = tagged('file', { file_id: string(1) });
const plain = tagged('text', { data: string(1), media_type: z.literal('text/plain') });

const text = tagged('text', { text: string(1) });
const image = tagged('image', { source: union(base64, url, file) });
const document = tagged('document', {
  source: union(base64, url, file, plain), title: z.string().nullish(), context: z.string().nullish(),
});

const event = union(
  tagged('user.message', { content: z.array(union(text, image, document)).min(1) }),
  tagged('user.define_outcome', {
    description: string(1),
    rubric: union(tagged('text', { content: string(1, 262_144) }), tagged('file', { file_id: string(1) })),
    max_iterations: z.int().min(1).max(20).nullish(),
  }),
  tagged('system.message', { content: z.array(text).min(1).max(1000) }),
);

const mountPath = string(1, 4096).nullish();
const resource = union(
  tagged('github_repository', {
    url: pattern(string(1, 2048), GITHUB_URL),
    authorization_token: string(1, 4096).optional(),
    checkout: union(
      tagged('branch', { name: string(1, 255) }),
      tagged('commit', { sha: pattern(string(7, 64), COMMIT_SHA) }),
    ).nullish(),
    mount_path: mountPath,
  }),
  tagged('file', { file_id: string(1, 128), mount_path: mountPath }),
  tagged('memory_store', {
    memory_store_id: string(1), access: z.enum(['read_write', 'read_only']).nullish(), instructions: z.string().max(4096).nullish(),
  }),
);

const create = z.strictObject({
  agent: z.union([string(1, 128), tagged('agent', { id: string(1, 128), version: z.int().min(1).max(2_147_483_647).optional() })]),
  environment_id: string(1, 128),
  initial_events: z.array(event).min(1).max(50),
  name: string(1, 256),
  description: z.string().max(2048).nullish(),
  metadata: z.record(string(1, 64), z.string().max(512))
    .refine((pairs) => Object.keys(pairs).length <= 16, 'at most 16 pairs').optional(),
  resources: z.array(resource).max(500).optional(),
  schedule: tagged('cron', { expression: string(1, 256), timezone: string(1) }).nullish(),
  vault_ids: z.array(z.string()).max(50).optional(),
  budget: tagged('limit', {
    max_list_cost: z.strictObject({ amount: pattern(z.string(), AMOUNT), currency: z.literal('USD') }),
  }).nullish(),
});

/** `undefined` when the value conforms, else zod's issues. */
export function zod(value) {
  const result = create.safeParse(value);
  return result.success ? undefined : result.error.issues;
}
