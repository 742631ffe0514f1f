// The one global of the host that the tests of types use.
declare const console: { log(...values: unknown[]): void };
