// Beside the validators that people use: on an object, and on a text that they have to parse first. A table, no bound:
// they give no ranges, know no cron and no zones, and ignore what spans several values.

import { bodies, faulty } from '../bodies.mjs';
import { race, ratio } from '../measure.mjs';
import { ajv } from '../rivals/ajv.mjs';
import { typebox } from '../rivals/typebox.mjs';
import { zod } from '../rivals/zod.mjs';
import { KIND } from '../subject.mjs';

export const title = 'check beside ajv, zod and typebox';

const RIVALS = [['ajv', ajv], ['zod', zod], ['typebox', typebox]];
const ROUNDS = 7;

// One per size: the schedules differ only for us.
const shown = [...bodies.filter((body) => body.codes.length === 0), faulty];

export async function* rows({ check }, wanted) {
  for (const body of shown) {
    for (const form of ['object', 'compact']) {
      const name = `${body.name}, ${form === 'object' ? 'object' : 'text'}`;
      if (!wanted(name)) continue;
      const inputs = form === 'object' ? body.objects : body[form];
      const contestants = [{ name: 'check', inputs, run: (input) => check(KIND, input) }];
      for (const [rival, validate] of RIVALS) {
        contestants.push(form === 'object'
          ? { name: rival, inputs, run: validate }
          : { name: `JSON.parse + ${rival}`, inputs, run: (text) => validate(JSON.parse(text)) });
      }
      const [ours, ...others] = await race(contestants, ROUNDS);
      for (const theirs of others) yield { name, ours, theirs, ratio: ratio(ours, theirs) };
    }
  }
}
