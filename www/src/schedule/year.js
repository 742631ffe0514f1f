// How many runs each day of the year ahead has.

import { nextRuns } from 'deployment-preflight/web';
import { DAY_MS, offsetMs } from './times.js';

/** As far as clock changes are described. */
export const DAYS = 366;
const MINUTE_MS = 60_000;

/**
 * A schedule has the same number of runs on every day on which it runs at all, but for clock changes. So it is enough to
 * find the days, one call each, however often it runs on them.
 * @param {string} expression @param {string} timezone @param {Date} now
 * @param {import('deployment-preflight/web').ScheduleDescription} description as of `now`
 * @returns {Map<string, number>} local dates and their runs, those alone that have any
 */
export function runsByDay(expression, timezone, now, { runsPerDay, clockChanges }) {
  const days = new Map();
  const end = now.getTime() + DAYS * DAY_MS;
  const runs = (after, count) => nextRuns(expression, timezone, { after: new Date(after), count });
  const first = (after) => runs(after, 1)[0];

  let run = first(now.getTime());
  const today = run?.local.slice(0, 10);
  while (run && Date.parse(run.at) <= end) {
    days.set(run.local.slice(0, 10), runsPerDay);
    run = firstBeyond(run, first);
  }
  for (const { effect, runs: touched } of clockChanges) {
    for (const { local } of touched) {
      const date = local.slice(0, 10);
      // A day all of whose runs are skipped is not among the days found.
      if (days.has(date)) days.set(date, days.get(date) + (effect === 'doubled' ? 1 : -1));
    }
  }
  // The first day may have begun already: its runs are counted, those to come alone.
  if (days.has(today)) {
    const rest = runs(now.getTime(), runsPerDay * 2);
    days.set(today, rest.filter(({ local }) => local.startsWith(today)).length);
  }
  return days;
}

/** The first run of a later local day than a run's own. */
function firstBeyond(run, first) {
  const date = run.local.slice(0, 10);
  const lastMinute = (offset) => Date.parse(`${date}T23:59:00Z`) - offsetMs(offset);
  let next = first(Math.max(lastMinute(run.offset), Date.parse(run.at)));
  // Clocks went back meanwhile: the day lasts longer than its own offset told.
  while (next && next.local.startsWith(date)) next = first(Math.max(lastMinute(next.offset), Date.parse(next.at)));
  if (!next || next.offset === run.offset) return next;
  // Clocks went forward meanwhile: runs just after midnight lie before the minute that was tried.
  let earlier = first(Math.max(lastMinute(next.offset), Date.parse(run.at)));
  while (earlier && earlier.local.startsWith(date)) earlier = first(Date.parse(earlier.at) + MINUTE_MS / 2);
  return earlier ?? next;
}
