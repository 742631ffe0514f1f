// The schedule panel: finds the schedule in the text, and shows it while it is sound.

import { applyFixes } from 'deployment-preflight/web';
import { scheduleView } from './view.js';

/** The panel follows the typing, but not within it. */
const PAUSE_MS = 60;
const MINUTE_MS = 60_000;

const BY_HAND = 'none: runs only when started by hand';
const UNSOUND = 'cannot be read without errors: this is what it was';
const UNREAD = 'cannot be read without errors';

/** @param {{ panel: HTMLElement, body: HTMLElement, note: HTMLElement }} where */
export function createSchedule({ panel, body, note }) {
  /** The schedule that is shown, as JSON. */
  let shown = '';
  let timer = 0;
  let minute = 0;

  function look(text, report) {
    const found = find(text, report);
    if (found === null || (found === undefined && shown === '')) {
      shown = '';
      body.hidden = true;
      set('none', found === null ? BY_HAND : UNREAD);
    } else if (found === undefined) {
      set('stale', UNSOUND);
    } else {
      const key = JSON.stringify(found);
      if (key !== shown) draw(found);
      shown = key;
      body.hidden = false;
      set('sound', '');
    }
  }

  function draw(schedule) {
    const { scrollTop } = body;
    body.replaceChildren(scheduleView(schedule, new Date()));
    body.scrollTop = scrollTop;
    clearTimeout(minute);
    // Next runs pass: the panel is drawn anew as each minute begins.
    minute = setTimeout(() => shown !== '' && draw(JSON.parse(shown)), MINUTE_MS - (Date.now() % MINUTE_MS));
  }

  function set(state, words) {
    panel.dataset.state = state;
    note.textContent = words;
  }

  return {
    /** @param {string} text @param {import('deployment-preflight/web').Report} report */
    show(text, report) {
      clearTimeout(timer);
      timer = setTimeout(() => look(text, report), shown === '' ? 0 : PAUSE_MS);
    },
  };
}

/** The schedule of a text; null when it has none, undefined when it cannot be told or is wrong. */
function find(text, report) {
  if (!text.includes('schedule')) return null;
  const wrong = report.diagnostics.some(({ severity, pointer }) => severity === 'error' && /^\/schedule(\/|$)/.test(pointer));
  if (wrong) return undefined;
  const body = parsed(text, report);
  if (body === undefined) return undefined;
  const schedule = body?.schedule ?? null;
  if (schedule === null) return null;
  const { expression, timezone } = schedule;
  const amount = body.budget?.max_list_cost?.amount;
  return { expression, timezone, budget: typeof amount === 'string' && /^[1-9][0-9]*$/.test(amount) ? amount : undefined };
}

/** The text's value. A slip of JSON elsewhere need not hide the schedule, where the check knows how it was meant. */
function parsed(text, report) {
  const slips = report.diagnostics.filter(({ code }) => code === 'json-syntax');
  if (slips.some(({ fixes }) => !fixes?.[0]?.safe)) return undefined;
  try {
    return JSON.parse(slips.length === 0 ? text : applyFixes(text, slips.map(({ fixes }) => fixes[0])));
  } catch {
    return undefined;
  }
}
