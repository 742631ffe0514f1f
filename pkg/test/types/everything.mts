// What TypeScript must accept, and what it must refuse.

import {
  PreflightError,
  applyFixes,
  check,
  detectKind,
  explain,
  limits,
  problemsAt,
  queryString,
  rules,
  version,
  type CheckOptions,
  type Code,
  type ContentBlock,
  type Context,
  type DeploymentCreate,
  type Diagnostic,
  type Fix,
  type JsonPatchOperation,
  type Kind,
  type Limit,
  type PreflightErrorCode,
  type QueryKind,
  type Range,
  type Related,
  type Report,
  type Rule,
  type Severity,
  type TextEdit,
  type UserMessageEvent,
} from 'deployment-preflight';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(..._: Equal<A, B> extends true ? [] : [never]): void {}

const kind: Kind = 'deployment.create';
const event: UserMessageEvent = { type: 'user.message', content: [{ type: 'text', text: 'Begin.' }] };
const body: DeploymentCreate = { agent: 'agent_1', environment_id: 'env_1', name: 'n', initial_events: [event] };
const options: CheckOptions = { severity: { 'unknown-field': 'off', required: 'info' }, now: new Date(), maxDiagnostics: 5, docsBase: '/' };

const report: Report = check(kind, body, options);
check('deployment.create', '{}');
check('deployment.create', '{}', { now: '2026-06-01T00:00:00Z' });
const context: Context = { deployment: '{}', environment: { type: 'environment' } };
check('deployment.update', '{}', { context });
// @ts-expect-error a context has no such part
check('deployment.update', '{}', { context: { agent: '{}' } });
same<ReturnType<typeof detectKind>, Kind | undefined>();
same<QueryKind, 'deployment.list' | 'deployment_run.list'>();
same<ReturnType<typeof queryString>, string>();
queryString('deployment.list', '?limit=20');
queryString('deployment_run.list', { limit: 20 });
// @ts-expect-error the kind takes no query
queryString('deployment.create', '');

for (const found of report.diagnostics) {
  same<typeof found, Diagnostic>();
  same<typeof found.code, Code>();
  same<typeof found.severity, Severity>();
  same<typeof found.range, Range | undefined>();
  same<typeof found.related, Related[] | undefined>();
  same<typeof found.fixes, Fix[] | undefined>();
  same<typeof found.help, string | undefined>();
  same<typeof found.path, (string | number)[]>();
}
same<Severity, 'error' | 'warning' | 'info'>();
same<Report['valid'], boolean>();
same<Fix['edits'], TextEdit[]>();

function describe(operation: JsonPatchOperation): string {
  switch (operation.op) {
    case 'add':
    case 'replace':
      same<typeof operation.value, unknown>();
      return operation.path;
    case 'move':
      return operation.from;
    case 'remove':
      return operation.path;
  }
}

function name(block: ContentBlock): string {
  if (block.type === 'text') return block.text;
  return block.type;
}

const safe: Fix[] = report.diagnostics.flatMap((found) => found.fixes ?? []).filter((fix) => fix.safe);
same<ReturnType<typeof applyFixes>, string>();
applyFixes('{}', safe);
applyFixes('{}', new Set(safe));
same<ReturnType<typeof problemsAt>, Diagnostic[]>();
same<ReturnType<typeof explain>, Promise<string>>();
same<ReturnType<typeof rules>, Rule[]>();
same<ReturnType<typeof limits>, Limit[]>();
same<ReturnType<typeof version>, string>();
explain('required');

try {
  check(kind, {});
} catch (error) {
  if (error instanceof PreflightError) {
    const code: PreflightErrorCode = error.code;
    const caught: Error = error;
    console.log(code, caught.message, describe, name);
  }
}

// @ts-expect-error a kind that there is not
check('deployment.crate', '{}');
// @ts-expect-error an option that there is not
check(kind, '{}', { verbose: true });
// @ts-expect-error a code that there is not
check(kind, '{}', { severity: { requird: 'off' } });
// @ts-expect-error a severity that there is not
check(kind, '{}', { severity: { required: 'fatal' } });
// @ts-expect-error a code that there is not
explain('requird');
// @ts-expect-error only text can be edited
applyFixes({}, safe);
// @ts-expect-error a member is missing
const incomplete: DeploymentCreate = { agent: 'agent_1', environment_id: 'env_1', name: 'n' };
// @ts-expect-error a member is misspelt
const misspelt: DeploymentCreate = { ...body, initial_evens: [] };
// @ts-expect-error there is no such entry here
import { init } from 'deployment-preflight';
// @ts-expect-error errors are not made by callers' guesses
const guess: PreflightErrorCode = 'oops';
console.log(incomplete, misspelt, init, guess);
