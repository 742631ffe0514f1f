/** Bad use of the package. Bad documents never throw: what is wrong with them is in the report. */
export declare class PreflightError extends Error {
  readonly name: 'PreflightError';
  /** What went wrong; stable, unlike the message. */
  readonly code: PreflightErrorCode;
}

/**
 * Checks a document.
 *
 * Text gives diagnostics with ranges and fixes with edits; a value (what `JSON.stringify` takes) gives pointers and fixes
 * as JSON Patches. The document may be anything: what is wrong with it is in the report.
 *
 * ```js
 * const report = check('deployment.create', text);
 * if (!report.valid) console.log(report.diagnostics);
 * ```
 *
 * @throws {PreflightError} when the kind or an option is not known, or when the value has no JSON
 */
export declare function check(kind: Kind, input: unknown, options?: CheckOptions): Report;

/**
 * Applies fixes to the text in which they were found. A fix that overlaps an earlier one is left out whole: check the
 * result again and apply what is left.
 *
 * ```js
 * const safe = report.diagnostics.flatMap((found) => found.fixes ?? []).filter((fix) => fix.safe);
 * const mended = applyFixes(text, safe);
 * ```
 *
 * @throws {PreflightError} when a fix is not one of this text
 */
export declare function applyFixes(text: string, fixes: Iterable<Fix>): string;

/**
 * The diagnostics of a value and of everything below it, in the order of the report: what a form shows beside a field.
 *
 * @param pointer a JSON Pointer (RFC 6901), for instance `/schedule`; empty for the whole document
 * @throws {PreflightError} when the report or the pointer is none
 */
export declare function problemsAt(report: Report, pointer: string): Diagnostic[];

/**
 * The page of a rule as Markdown: what it does, why, an example, the fix, the source. Pages are loaded at the first call.
 *
 * @throws {PreflightError} (the promise rejects) when the code is not known
 */
export declare function explain(code: Code): Promise<string>;

/** Every rule, in the order of the rule reference. */
export declare function rules(): Rule[];

/** Every limit of the API that is checked. */
export declare function limits(): Limit[];

/** The version of this package. */
export declare function version(): string;
