// The schedule panel: finds the schedule in the text, and shows it while it is sound.

import { PreflightError, applyFixes } from 'deployment-preflight/web';
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
    if (found && drawn(found)) {
      body.hidden = false;
      set('sound', '');
    } else if (found === null || shown === '') {
      shown = '';
      body.hidden = true;
      set('none', found === null ? BY_HAND : UNREAD);
    } else {
      set('stale', UNSOUND);
    }
  }

  /** Whether a schedule is shown: not every mistake is in a report, which lists so many. */
  function drawn(schedule) {
    const key = JSON.stringify(schedule);
    if (key === shown) return true;
    try {
      draw(schedule);
    } catch (error) {
      if (error instanceof PreflightError) return false;
      throw error;
    }
    shown = key;
    return true;
  }

  function draw(schedule) {
    const view = scheduleView(schedule, new Date());
    const { scrollTop } = body;
    body.replaceChildren(view);
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
    /** What is shown was of another document. */
    forget() {
      shown = '';
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
