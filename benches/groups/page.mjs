// Checking a page of 100 deployments beside what reading it, or writing it, costs anyone.

import { race, ratio } from '../measure.mjs';
import { deployments, PAGE_KIND } from '../page.mjs';

export const title = 'check(deployment.page) beside JSON.parse(text) and JSON.stringify(object)';

export async function* rows({ check }, wanted) {
  for (const form of ['compact', 'pretty', 'objects']) {
    const isText = form !== 'objects';
    const name = `${deployments.name}, ${isText ? form : 'object'}`;
    if (!wanted(name)) continue;
    const inputs = deployments[form];
    const [ours, theirs] = await race([
      { name: 'check', inputs, run: (input) => check(PAGE_KIND, input) },
      isText
        ? { name: 'JSON.parse', inputs, run: (text) => JSON.parse(text) }
        : { name: 'JSON.stringify', inputs, run: (value) => JSON.stringify(value) },
    ]);
    yield { name, bound: isText ? 'text page' : 'object', ours, theirs, ratio: ratio(ours, theirs) };
  }
}
