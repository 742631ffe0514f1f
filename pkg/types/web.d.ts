export * from './types.js';

type Global<Name extends string> = typeof globalThis extends { [N in Name]: { prototype: infer T } } ? T : never;
// The standard library declares a module as a type without members, which every number would be.
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T & object : never;

/** Where the module is, or the module itself. */
export type ModuleSource =
  | string
  | Global<'URL'>
  | Global<'Request'>
  | Global<'Response'>
  | ArrayBuffer
  | ArrayBufferView
  | Module;

/**
 * Loads the module; to be awaited once before the first call of `check`. Later calls return the first call's promise, unless that
 * failed.
 *
 * @param source where the module is; beside this file when absent
 * @throws {PreflightError} (the promise rejects) with the code `not-loaded`
 */
export declare function init(source?: ModuleSource | Promise<ModuleSource>): Promise<void>;
