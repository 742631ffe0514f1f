// Diagnostics with ranges of a text, beside the two ways people get them in JavaScript.

import { faulty, named } from '../bodies.mjs';
import { race, ratio } from '../measure.mjs';
import { jsoncWithAjv } from '../rivals/jsonc.mjs';
import { languageService } from '../rivals/vscode.mjs';
import { KIND } from '../subject.mjs';

export const title = 'diagnostics with ranges beside jsonc-parser + ajv and vscode-json-languageservice';

const shown = [named('0.6 KB'), named('4 KB'), faulty, named('140 KB'), named('270 KB rubric')];

export async function* rows({ check }, wanted) {
  for (const body of shown) {
    const name = `${body.name}, pretty`;
    if (!wanted(name)) continue;
    const inputs = body.pretty;
    const [ours, ...others] = await race([
      { name: 'check', inputs, run: (text) => check(KIND, text) },
      { name: 'jsonc-parser + ajv', inputs, run: jsoncWithAjv },
      { name: 'vscode-json-languageservice', inputs, run: languageService, async: true },
    ]);
    // The bound is against the faster of the two; the other is shown beside it.
    const fastest = Math.min(...others.map((one) => one.nanoseconds));
    for (const theirs of others) {
      yield { name, bound: theirs.nanoseconds === fastest ? 'ranges' : undefined, ours, theirs, ratio: ratio(ours, theirs) };
    }
  }
}
