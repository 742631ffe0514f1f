export * from './types.js';

// The standard library declares a module as a type without members, which every number would be.
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T & object : never;

/**
 * Starts the module; to be called before the first call of `check`. Later calls do nothing.
 *
 * @param module the content of `deployment-preflight/module.wasm`, compiled or as bytes
 * @throws {PreflightError} with the code `not-loaded`
 */
export declare function initSync(module: ArrayBuffer | ArrayBufferView | Module): void;
