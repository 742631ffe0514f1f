/** Bad use of the package. Bad documents never throw: what is wrong with them is in the report. */
export declare class PreflightError extends Error {
  readonly name: 'PreflightError';
  /** What went wrong; stable, unlike the message. */
  readonly code: PreflightErrorCode;
  /** Only the package makes them. */
  private constructor();
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
 * Query parameters (`deployment.list`, `deployment_run.list`) may be a query string, an object or `URLSearchParams`, which
 * are read as their `toString()` prints them.
 *
 * @throws {PreflightError} when the kind or an option is not known, or when the value or a part of the context has no JSON
 */
export declare function check(kind: Kind, input: unknown, options?: CheckOptions): Report;

/**
 * Tells which kind a text most likely is: by its `type`, by the items of a page, or by the members that it has.
 * `undefined` when nothing speaks for any of them, as in `{}`.
 *
 * ```js
 * detectKind('{"type": "deployment", "id": "depl_1"}'); // 'deployment'
 * detectKind('?limit=20&status=active');                // 'deployment.list'
 * ```
 *
 * @throws {PreflightError} with the code `not-text` when it is no text
 */
export declare function detectKind(text: string): Kind | undefined;

/**
 * Prints query parameters as a query string without a question mark. Parameters stand in the order in which they were
 * given; those that are null are left out, and of one that is given twice the last stays.
 *
 * ```js
 * queryString('deployment.list', { limit: 20, status: 'active' }); // 'limit=20&status=active'
 * ```
 *
 * @param query a query string, an object (or its JSON) or `URLSearchParams`
 * @throws {PreflightError} with the code `bad-query` when the kind takes no query, or when the parameters are not a flat
 * object of texts, numbers and booleans
 */
export declare function queryString(kind: QueryKind, query: string | object): string;

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
