// What a schedule will do: words, figures, the next runs, the year ahead, its clock changes.

import { describeSchedule, nextRuns } from 'deployment-preflight/web';
import { counted, el, sentence } from '../dom.js';
import { heatmap } from './heatmap.js';
import { clock, dayName, span, viewerLocal, viewerZone } from './times.js';
import { runsByDay } from './year.js';

const LISTED = 5;

/**
 * @param {{ expression: string, timezone: string, budget?: string }} schedule @param {Date} now
 * @returns {DocumentFragment}
 */
export function scheduleView({ expression, timezone, budget }, now) {
  const description = describeSchedule(expression, timezone, { now, budget });
  const runs = nextRuns(expression, timezone, { after: now, count: LISTED });
  const fragment = document.createDocumentFragment();
  fragment.append(el('p', { class: 'words' }, sentence(description.text)));
  fragment.append(figures(description, budget));
  if (runs.length > 0) fragment.append(table(runs, timezone, now));
  const changes = description.clockChanges.map((change) => ({ date: dateOf(change), says: effectOf(change), change }));
  if (runs.length > 0) {
    const days = runsByDay(expression, timezone, now, description);
    const first = localDate(now, runs[0]);
    fragment.append(el('h3', {}, 'The year ahead'), heatmap(days, first, new Map(changes.map(({ date, says }) => [date, says]))));
  }
  fragment.append(changeList(changes));
  return fragment;
}

function figures(description, budget) {
  const { runsPerYear, minGapMinutes, maxGapMinutes, maxJitterSeconds, sessionsPerMonth, costCeilingPerMonth } = description;
  const list = el('dl', { class: 'figures' });
  const add = (name, value, title) => list.append(el('div', { title }, el('dt', {}, name), el('dd', {}, value)));
  add('Runs a year', runsPerYear.toLocaleString('en', { maximumFractionDigits: runsPerYear < 100 ? 2 : 0 }), 'The mean of 400 years');
  if (minGapMinutes !== undefined) {
    add(minGapMinutes === maxGapMinutes ? 'Gap' : 'Gaps', minGapMinutes === maxGapMinutes ? span(minGapMinutes) : `${span(minGapMinutes)} to ${span(maxGapMinutes)}`);
    add('A month at most', counted(sessionsPerMonth, 'session'));
    add('Starts late by', `up to ${inSeconds(maxJitterSeconds)}`, 'Jitter: up to 15 % of the interval, between 5 seconds and 9 minutes');
  }
  if (costCeilingPerMonth !== undefined) {
    add('A month costs at most', BigInt(costCeilingPerMonth).toLocaleString('en'), `In the unit of the budget, which allows ${budget} a session`);
  }
  return list;
}

const inSeconds = (seconds) => (seconds < 60 ? counted(seconds, 'second') : span(Math.round(seconds / 60)));

function table(runs, timezone, now) {
  const year = now.toISOString().slice(0, 4);
  const head = [[zoneName(timezone), timezone], ['UTC', undefined], ['Your time', viewerZone()]];
  const rows = runs.map((run) =>
    el('tr', {},
      el('td', {}, time(run.local, year, run.at), ' ', el('span', { class: 'zone' }, run.abbreviation), run.repeated && el('span', { class: 'again' }, 'again')),
      el('td', {}, time(run.at, year, run.at)),
      el('td', {}, time(viewerLocal(run.at), year, run.at))));
  return el('table', {},
    el('caption', { class: 'unseen' }, 'Next runs'),
    el('thead', {}, el('tr', {}, ...head.map(([name, title]) => el('th', { scope: 'col', title }, name)))),
    el('tbody', {}, ...rows));
}

const time = (local, year, at) => el('time', { dateTime: at }, el('span', { class: 'date' }, `${dayName(local, year)} `), clock(local));

/** `America/New_York` as `New York time`. */
function zoneName(timezone) {
  return timezone.includes('/') && !timezone.startsWith('Etc/') ? `${timezone.split('/').at(-1).replaceAll('_', ' ')} time` : timezone;
}

/** Today in the schedule's zone, by the offset of its next run: a day near a clock change may begin an hour off. */
function localDate(now, run) {
  const ahead = Date.parse(`${run.local}Z`) - Date.parse(run.at);
  const today = new Date(now.getTime() + ahead).toISOString().slice(0, 10);
  return today < run.local.slice(0, 10) ? today : run.local.slice(0, 10);
}

const dateOf = ({ runs }) => runs[0].local.slice(0, 10);

function effectOf({ effect, runs }) {
  const first = clock(runs[0].local);
  const which = runs.length === 1 ? first : `${counted(runs.length, 'run')} from ${first} to ${clock(runs.at(-1).local)}`;
  if (effect === 'doubled') return `${which} ${runs.length === 1 ? 'runs' : 'run'} twice`;
  return `${which} ${runs.length === 1 ? 'is' : 'are'} skipped`;
}

function changeList(changes) {
  if (changes.length === 0) return el('p', { class: 'note' }, 'No clock change of the next 366 days touches a run.');
  const items = changes.map(({ date, says, change }) => {
    const [run] = change.runs;
    const when = run.instants.length === 2 && change.runs.length === 1 ? `: at ${run.instants.map((at) => clock(at)).join(' and ')} UTC` : '';
    return el('li', { class: change.effect },
      el('b', {}, dayName(date)), ` ${says}${when}`,
      el('span', { class: 'note' }, `clocks go from ${change.offsetBefore} to ${change.offsetAfter}`));
  });
  return el('ul', { class: 'changes' }, ...items);
}
