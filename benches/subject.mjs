// The package that is measured: the one in `../pkg`, or another build named on the command line to compare with.

import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** `{ check, nextRuns? }`, or a clear error when the package is not built. */
export async function load(path) {
  const specifier = path ? pathToFileURL(resolve(path)).href : 'deployment-preflight';
  let loaded;
  try {
    loaded = await import(specifier);
  } catch (error) {
    throw new Error(`${path ?? 'the package in ../pkg'} cannot be loaded (build it with \`cargo xtask package\`): ${error.message}`);
  }
  if (typeof loaded.check !== 'function') throw new Error(`${path ?? 'the package in ../pkg'} does not export check`);
  return { check: loaded.check, nextRuns: loaded.nextRuns };
}

export const KIND = 'deployment.create';
