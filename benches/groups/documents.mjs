// Checking documents that are no create bodies beside what reading them, or writing them, costs anyone.

import { race, ratio } from '../measure.mjs';
import { documents } from '../documents.mjs';

export const title = 'check of other kinds beside JSON.parse(text) and JSON.stringify(object)';

export async function* rows({ check }, wanted) {
  for (const document of documents) {
    for (const form of ['compact', 'pretty', 'objects']) {
      const isText = form !== 'objects';
      const name = `${document.name}, ${isText ? form : 'object'}`;
      if (!wanted(name)) continue;
      const inputs = document[form];
      const [ours, theirs] = await race([
        { name: 'check', inputs, run: (input) => check(document.kind, input) },
        isText
          ? { name: 'JSON.parse', inputs, run: (text) => JSON.parse(text) }
          : { name: 'JSON.stringify', inputs, run: (value) => JSON.stringify(value) },
      ]);
      yield { name, bound: isText ? `text ${document.size}` : 'object', ours, theirs, ratio: ratio(ours, theirs) };
    }
  }
}
