// Checking an object beside JSON.stringify of it, which is what sending it costs anyway.

import { bodies, faulty } from '../bodies.mjs';
import { race, ratio } from '../measure.mjs';
import { KIND } from '../subject.mjs';

export const title = 'check(object) beside JSON.stringify(object)';

export async function* rows({ check }, wanted) {
  for (const body of [...bodies, faulty]) {
    if (!wanted(body.name)) continue;
    const inputs = body.objects;
    const [ours, theirs] = await race([
      { name: 'check', inputs, run: (value) => check(KIND, value) },
      { name: 'JSON.stringify', inputs, run: (value) => JSON.stringify(value) },
    ]);
    // A report of a dozen diagnostics is work that JSON.stringify does not have: shown, not bounded.
    yield { name: body.name, bound: body === faulty ? undefined : 'object', ours, theirs, ratio: ratio(ours, theirs) };
  }
}
