// The next five runs, the expression parsed anew each time, beside croner: on an ordinary expression, across both clock
// changes, and on the two that make a search by trial walk for years.

import { race, ratio } from '../measure.mjs';
import { croner } from '../rivals/croner.mjs';

export const title = 'next five runs beside croner';

const ZONE = 'America/New_York';
const COUNT = 5;

/** Sixteen instants from `first` on, `step` minutes apart, so that nobody answers from memory. */
const instants = (first, step) => Array.from({ length: 16 }, (_, index) => new Date(Date.parse(first) + index * step * 60_000));

// `agrees`: whether croner means the same runs as the API does. Across a clock change it may not, and need not.
const cases = [
  { name: '0 9 * * 1-5', expression: '0 9 * * 1-5', after: instants('2026-01-05T10:17:00Z', 31 * 60), agrees: true },
  { name: '*/5 * * * * into summer time', expression: '*/5 * * * *', after: instants('2026-03-08T06:41:00Z', 1), agrees: false },
  { name: '*/5 * * * * into winter time', expression: '*/5 * * * *', after: instants('2026-11-01T05:41:00Z', 1), agrees: false },
  { name: '0 0 29 2 *', expression: '0 0 29 2 *', after: instants('2026-01-05T10:17:00Z', 601 * 60), agrees: true },
  // Begins right after the Sunday of the clock change, so that the five runs end before the next one.
  { name: '30 2 8 3 0', expression: '30 2 8 3 0', after: instants('2026-03-09T10:17:00Z', 7 * 60), agrees: true },
];

const minutes = (dates) => dates.map((date) => new Date(date).toISOString().slice(0, 16));

/** Whether both list the same minutes after every instant of a case. */
function agree(nextRuns, { expression, after }) {
  return after.every((instant) => {
    const ours = minutes(nextRuns(expression, ZONE, { after: instant, count: COUNT }).map((run) => run.at));
    return JSON.stringify(ours) === JSON.stringify(minutes(croner(expression, ZONE, instant, COUNT)));
  });
}

export async function* rows({ nextRuns }, wanted) {
  if (nextRuns === undefined) {
    yield { skipped: 'the package does not export nextRuns' };
    return;
  }
  for (const one of cases) {
    if (!wanted(one.name)) continue;
    const { name, expression, after: inputs } = one;
    const same = agree(nextRuns, one);
    if (one.agrees && !same) throw new Error(`${name}: croner lists other runs where no clock change explains it`);
    const [ours, theirs] = await race([
      { name: 'nextRuns', inputs, run: (after) => nextRuns(expression, ZONE, { after, count: COUNT }) },
      { name: 'croner', inputs, run: (after) => croner(expression, ZONE, after, COUNT) },
    ]);
    const note = same ? undefined : 'croner lists other runs across the clock change';
    yield { name, bound: 'runs', ours, theirs, ratio: ratio(ours, theirs), note };
  }
}
