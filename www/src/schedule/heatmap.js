// The year ahead as a calendar: a column a week, a cell a day, darker with more runs.

import { el } from '../dom.js';
import { DAYS } from './year.js';
import { DAY_MS, dayName, monthName } from './times.js';

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 7.6;
const CELL = 6.4;
const LEFT = 22;
const TOP = 12;

/** From so many runs a day on, a cell is one shade darker. */
const SHADES = [1, 2, 6, 24];
const KEY = ['none', '1', '2–5', '6–23', '24+'];

/**
 * @param {Map<string, number>} days @param {string} first the local date of the first day
 * @param {Map<string, string>} changes local dates of clock changes, and what each does
 */
export function heatmap(days, first, changes) {
  const start = Date.parse(`${first}T00:00:00Z`);
  const lead = (new Date(start).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((lead + DAYS) / 7);
  const width = LEFT + weeks * STEP;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${TOP + 7 * STEP}`, class: 'heat', role: 'img', 'aria-label': spoken(days, changes) });
  [['Mon', 0], ['Wed', 2], ['Fri', 4]].forEach(([name, row]) => picture.append(label(name, 0, TOP + row * STEP + 5.6)));
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(start + day * DAY_MS);
    const name = date.toISOString().slice(0, 10);
    const column = Math.floor((lead + day) / 7);
    const x = LEFT + column * STEP;
    if (date.getUTCDate() === 1 && column < weeks - 2) picture.append(label(monthName(date.getUTCMonth()), x, 7));
    const count = days.get(name) ?? 0;
    const cell = svg('rect', {
      x, y: TOP + ((lead + day) % 7) * STEP, width: CELL, height: CELL, rx: 1.2,
      class: `heat-${SHADES.filter((from) => count >= from).length}${changes.has(name) ? ' changed' : ''}`,
      'data-date': name, 'data-runs': count,
    });
    const title = svg('title', {});
    title.textContent = [dayName(name), `${count} ${count === 1 ? 'run' : 'runs'}`, changes.get(name)].filter(Boolean).join(' · ');
    cell.append(title);
    picture.append(cell);
  }
  return el('figure', { class: 'year' }, picture, legend(changes.size > 0));
}

function spoken(days, changes) {
  let total = 0;
  for (const count of days.values()) total += count;
  const on = [...days.values()].filter((count) => count > 0).length;
  return `Calendar of the year ahead: ${total} runs on ${on} days${changes.size > 0 ? `, ${changes.size} of them days of a clock change` : ''}`;
}

function legend(hasChanges) {
  const key = el('figcaption', {}, el('span', {}, 'Runs a day'));
  KEY.forEach((text, shade) => key.append(el('span', {}, el('i', { class: `swatch heat-${shade}` }), text)));
  if (hasChanges) key.append(el('span', {}, el('i', { class: 'swatch changed' }), 'clock change'));
  return key;
}

function label(text, x, y) {
  const element = svg('text', { x, y });
  element.textContent = text;
  return element;
}

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
