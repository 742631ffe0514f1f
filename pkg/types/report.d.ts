// Written by `cargo xtask generate`; changes here will be lost.

/** The answer to a check. */
export interface Report {
  /** What the document was checked as. */
  kind: Kind;
  /** Whether no diagnostic is an error. Exact even when some diagnostics are not listed. */
  valid: boolean;
  /** What was found, in document order. */
  diagnostics: Diagnostic[];
  /** How many diagnostics are not listed, being beyond the most that the caller asked for. */
  truncated: number;
}

/** One finding about one place of a document. */
export interface Diagnostic {
  /** The rule. */
  code: Code;
  /** How much it matters, with the caller's overrides applied. */
  severity: Severity;
  /** The place as a JSON Pointer (RFC 6901); of a member that is missing, where it belongs. */
  pointer: string;
  /** The place as keys and indexes. */
  path: Segment[];
  /** One sentence: lower case, no final stop, user input in backquotes and shortened. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** The rule's page: the base that the caller gave, then `rules/` and the code. */
  url: string;
  /** The place in the source, when the input was text. */
  range?: Range;
  /** Other places that explain this one. */
  related?: Related[];
  /** Ways to mend it. */
  fixes?: Fix[];
}

/**
 * A stretch of the source. Offsets count units of the encoding that the caller chose (UTF-16 code units in
 * JavaScript, see `Encoding`); lines and characters count from 0; ends are exclusive.
 */
export interface Range {
  /** Offset of the first unit. */
  start: number;
  /** Offset behind the last unit. */
  end: number;
  /** Line of `start`. */
  startLine: number;
  /** Units between the beginning of that line and `start`. */
  startCharacter: number;
  /** Line of `end`. */
  endLine: number;
  /** Units between the beginning of that line and `end`. */
  endCharacter: number;
}

/** Another place that explains a diagnostic. */
export interface Related {
  /** The place as a JSON Pointer. */
  pointer: string;
  /** The place in the source, when the input was text. */
  range?: Range;
  /** What is there. */
  message: string;
}

/** A way to mend a diagnostic: for text as edits, for values as a JSON Patch. */
export interface Fix {
  /** What it does, as an imperative. */
  title: string;
  /** Whether it keeps the author's meaning for certain; only such fixes are applied unasked. */
  safe: boolean;
  /** Replacements in the source, ascending and disjoint; empty when the input was a value. */
  edits: TextEdit[];
  /**
   * The same as a JSON Patch (RFC 6902); empty when the input is neither JSON nor a query string, since there is no value then,
   * and when a key on the way looks like a credential, which no pointer tells, or has half a surrogate pair.
   */
  patch: JsonPatchOperation[];
}

/** One replacement in the source. Offsets as in `Range`. */
export interface TextEdit {
  /** Offset of the first unit to replace. */
  start: number;
  /** Offset behind the last unit to replace. */
  end: number;
  /** What to put there. */
  text: string;
}

/** One operation of a JSON Patch (RFC 6902). */
export type JsonPatchOperation =
  | { op: "add"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "replace"; path: string; value: unknown }
  | { op: "move"; from: string; path: string };

/** One step of a path into a document. */
export type Segment = string | number;

/** How much a diagnostic matters. */
export type Severity = "error" | "warning" | "info";

/** What a document is. */
export type Kind =
  | "deployment.create"
  | "deployment.update"
  | "deployment.list"
  | "deployment"
  | "deployment.page"
  | "deployment_run"
  | "deployment_run.list"
  | "deployment_run.page"
  | "environment"
  | "error";

/**
 * The stable name of a rule. Codes follow semantic versioning: a new one is a minor release,
 * a renamed or removed one a major release.
 */
export type Code =
  | "json-syntax"
  | "json-duplicate-key"
  | "json-too-deep"
  | "json-lone-surrogate"
  | "body-too-large"
  | "required"
  | "unknown-field"
  | "type-mismatch"
  | "null-not-allowed"
  | "null-discouraged"
  | "unknown-variant"
  | "invalid-value"
  | "too-short"
  | "too-long"
  | "too-few-items"
  | "too-many-items"
  | "too-many-properties"
  | "out-of-range"
  | "not-an-integer"
  | "budget-amount"
  | "system-message-position"
  | "system-message-duplicate"
  | "system-message-predecessor"
  | "no-starting-event"
  | "define-outcome-duplicate"
  | "too-many-file-documents"
  | "redacted-block"
  | "blank-text"
  | "media-type"
  | "base64-syntax"
  | "media-type-mismatch"
  | "image-too-large"
  | "url-scheme"
  | "secret-in-text"
  | "github-url"
  | "github-token-missing"
  | "commit-sha"
  | "commit-sha-abbreviated"
  | "mount-path-relative"
  | "mount-path-traversal"
  | "mount-path-outside-workspace"
  | "mount-path-collision"
  | "memory-store-duplicate"
  | "memory-stores-per-session"
  | "vault-duplicate"
  | "id-prefix"
  | "metadata-limit-after-merge"
  | "token-dropped"
  | "archived-immutable"
  | "no-change"
  | "conflicting-parameters"
  | "empty-window"
  | "cron-field-count"
  | "cron-shortcut"
  | "cron-special-character"
  | "cron-name"
  | "cron-out-of-range"
  | "cron-range-reversed"
  | "cron-step"
  | "cron-syntax"
  | "cron-never-fires"
  | "cron-sparse"
  | "cron-day-or"
  | "cron-step-on-number"
  | "cron-step-oversized"
  | "cron-whitespace"
  | "cron-dst"
  | "cron-frequent"
  | "timezone-unknown"
  | "timezone-alias"
  | "paused-reason-mismatch"
  | "archived-status"
  | "upcoming-runs"
  | "run-outcome"
  | "scheduled-at"
  | "secret-echoed"
  | "timestamp-syntax"
  | "timestamp-order"
  | "allowed-host"
  | "packages-blocked"
  | "environment-archived"
  | "self-hosted-resources";
