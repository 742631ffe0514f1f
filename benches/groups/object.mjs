// Checking an object beside JSON.stringify of it, which is what sending it costs anyway.

import { bodies, faulty } from '../bodies.mjs';
import { race, ratio } from '../measure.mjs';
import { KIND } from '../subject.mjs';

export const title = 'check(object) beside JSON.stringify(object)';

export async function* rows({ check }, wanted) {
  for (const body of [...bodies, faulty]) {
    if (!wanted(body.name)) continue;
    const { name, size, codes, objects, compact } = body;
    // A small body that has something to be said of its schedule has a second bound, beside JSON.parse.
    const reports = size === 'small' && codes.length > 0;
    const contestants = [
      { name: 'check', inputs: objects, run: (value) => check(KIND, value) },
      { name: 'JSON.stringify', inputs: objects, run: (value) => JSON.stringify(value) },
    ];
    if (reports) contestants.push({ name: 'JSON.parse', inputs: compact, run: (text) => JSON.parse(text) });
    const [ours, written, parsed] = await race(contestants);
    // A report of a dozen diagnostics is work that JSON.stringify does not have: shown, not bounded.
    const bound = body === faulty ? undefined : 'object';
    yield { name, bound, ours, theirs: written, ratio: ratio(ours, written) };
    if (reports) yield { name, bound: 'object with a warning', ours, theirs: parsed, ratio: ratio(ours, parsed) };
  }
}
