// The entries that load the module, for programs that have the types of a browser.

import { check, init, type ModuleSource } from 'deployment-preflight/web';
import { initSync } from 'deployment-preflight/slim';

const sources: ModuleSource[] = ['/module.wasm', new URL('https://docs.example/'), new Response(), new Request('/'), new Uint8Array(8)];
const done: Promise<void> = init();
init(fetch('/module.wasm'));
init(new WebAssembly.Module(new Uint8Array(8)));
initSync(new WebAssembly.Module(new Uint8Array(8)));
// @ts-expect-error a number is no source
init(1);
// @ts-expect-error a number is no module
initSync(1);
console.log(sources, done, check('deployment.create', '{}').valid);
