// Checking a text beside JSON.parse of the same text: what anyone pays who reads the body at all.

import { bodies } from '../bodies.mjs';
import { race, ratio } from '../measure.mjs';
import { KIND } from '../subject.mjs';

export const title = 'check(text) beside JSON.parse(text)';

export async function* rows({ check }, wanted) {
  for (const body of bodies) {
    for (const form of ['compact', 'pretty']) {
      const name = `${body.name}, ${form}`;
      if (!wanted(name)) continue;
      const inputs = body[form];
      const [ours, theirs] = await race([
        { name: 'check', inputs, run: (text) => check(KIND, text) },
        { name: 'JSON.parse', inputs, run: (text) => JSON.parse(text) },
      ]);
      yield { name, bound: `text ${body.size}`, ours, theirs, ratio: ratio(ours, theirs) };
    }
  }
}
