/** Options of {@link check}. */
export interface CheckOptions {
  /** Severities to use in place of the rules' own; `off` switches a rule off. */
  severity?: { readonly [code in Code]?: Severity | 'off' };
  /** The present, for rules that look ahead: a Date or an RFC 3339 time. The host's clock when absent. */
  now?: Date | string;
  /** How many diagnostics are listed at most; {@link Report.truncated} counts the rest. 10,000 when absent. */
  maxDiagnostics?: number;
  /** What a diagnostic's `url` begins with; a final slash may be left out. Addresses are relative when absent. */
  docsBase?: string;
  /** What the service has stored: with it, rules can tell what a request would change and whether it can work. */
  context?: Context;
}

/**
 * What the service has stored, each part as a text of JSON or as a value: a resource as the API returns it. Of anything
 * else, whatever can be read is taken.
 */
export interface Context {
  /** The deployment that an update is for. */
  deployment?: unknown;
  /** The environment that a creation or an update names. */
  environment?: unknown;
}

/** The kinds whose documents are query parameters. */
export type QueryKind = Extract<Kind, `${string}.list`>;

/** What a rule is, in short. */
export interface Rule {
  /** Its stable name. */
  code: Code;
  /** The severity that it has unless the caller says otherwise. */
  severity: Severity;
  /** What it reports, as a phrase without a full stop. */
  summary: string;
  /** Its page: `rules/` and the code. */
  url: string;
}

/** A bound of the API on something countable. */
export interface Limit {
  /** Its stable name, for instance `initialEvents`. */
  name: string;
  /** The least that is accepted. */
  min: number;
  /** The most that is accepted; absent when there is no such bound. */
  max?: number;
  /** What is counted. Characters are Unicode code points; bytes are those of UTF-8. */
  unit: 'characters' | 'items' | 'properties' | 'integer' | 'bytes' | 'levels';
  /** What the limit bounds. */
  what: string;
  /** Who says so; `assumed` when no published text does. */
  source: 'reference' | 'documentation' | 'assumed';
}

/** What went wrong when a function of this package was misused. */
export type PreflightErrorCode =
  | 'unknown-kind'
  | 'unknown-code'
  | 'unknown-option'
  | 'bad-option'
  | 'bad-query'
  | 'bad-time'
  | 'bad-count'
  | 'bad-expression'
  | 'unknown-timezone'
  | 'not-json'
  | 'cyclic'
  | 'bigint'
  | 'not-text'
  | 'bad-fix'
  | 'bad-report'
  | 'bad-pointer'
  | 'not-loaded';
