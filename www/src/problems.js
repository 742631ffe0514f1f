// The list of problems: severities to choose, one entry a problem, moved through with the arrow keys.

import { SEVERITIES } from './checker.js';
import { counted, el, rich, sentence } from './dom.js';
import { fixLabel } from './squiggles.js';

/** Entries beyond this are counted, not listed. */
export const MOST_LISTED = 500;

const NAMES = { error: 'error', warning: 'warning', info: 'note' };

/** @param {Record<string, number>} counts @param {number} truncated how many more there are */
export function inWords(counts, truncated) {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], NAMES[severity]));
  if (truncated > 0) parts.push(counted(truncated, 'more problem'));
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

/**
 * @param {{ list: HTMLElement, filters: HTMLElement }} where
 * @param {{
 *   jump: (diagnostic: import('deployment-preflight/web').Diagnostic) => void,
 *   apply: (fix: import('deployment-preflight/web').Fix) => void, leave: () => void,
 * }} events
 */
export function createProblems({ list, filters }, events) {
  const hidden = new Set();
  const buttons = new Map();
  for (const severity of SEVERITIES) {
    const count = el('b', {}, '0');
    const name = el('span', {}, `${NAMES[severity]}s`);
    const button = el('button', { type: 'button', class: `filter ${severity}` }, count, name);
    button.ariaPressed = 'true';
    button.addEventListener('click', () => {
      if (!hidden.delete(severity)) hidden.add(severity);
      button.ariaPressed = String(!hidden.has(severity));
      render();
    });
    buttons.set(severity, { button, count, name });
    filters.append(button);
  }

  let report = { diagnostics: [], truncated: 0, valid: false };
  /** What is listed now, and its entries. */
  let listed = [];
  let entries = [];
  /** The entry that the tab key reaches. */
  let current = 0;

  function render() {
    const wanted = hidden.size === 0 ? report.diagnostics : report.diagnostics.filter(({ severity }) => !hidden.has(severity));
    const held = list.contains(document.activeElement) ? document.activeElement : null;
    const known = new Map(entries.map((entry, index) => [sameness(listed[index]), entry]));
    listed = wanted.slice(0, MOST_LISTED);
    entries = listed.map((diagnostic) => {
      const key = sameness(diagnostic);
      const entry = known.get(key) ?? createEntry(diagnostic);
      // Two equal problems need an entry each.
      known.delete(key);
      entry.update(diagnostic);
      return entry;
    });
    current = Math.min(current, Math.max(entries.length - 1, 0));
    entries.forEach((entry, index) => entry.reach(index === current));
    const rest = wanted.length - listed.length + report.truncated;
    list.replaceChildren(...arranged(rest));
    // Whoever works the list stays in it: at the same button, or at what has come into its place.
    if (held === null) return;
    if (list.contains(held)) held.focus({ preventScroll: true });
    else if (entries.length > 0) entries[current].focus();
    else list.focus();
  }

  function arranged(rest) {
    if (entries.length > 0) {
      const note = rest > 0 && el('p', { class: 'note more' }, `The first ${MOST_LISTED} are listed; ${counted(rest, 'more problem')} follow.`);
      return [el('ol', {}, ...entries.map(({ item }) => item)), note].filter(Boolean);
    }
    if (report.diagnostics.length > 0) return [el('p', { class: 'empty' }, 'All problems are of severities that are switched off.')];
    return [el('div', { class: 'empty' }, el('b', {}, 'No problems'), el('p', {}, 'Nothing here breaks a rule that can be checked without the API.'))];
  }

  function createEntry(first) {
    let diagnostic = first;
    const jump = el('button', { type: 'button', class: 'jump' });
    jump.addEventListener('click', () => {
      current = entries.indexOf(entry);
      entries.forEach((other) => other.reach(other === entry));
      events.jump(diagnostic);
    });
    const actions = el('div', { class: 'actions' });
    const item = el('li', { class: `problem ${first.severity}${first.fixes?.length > 0 ? '' : ' plain'}` }, jump, actions);
    item.style.setProperty('--code', `${first.code.length}ch`);
    const place = el('span', { class: 'where' });
    jump.append(
      el('span', { class: 'message' }, el('span', { class: 'unseen' }, `${sentence(NAMES[first.severity])}: `), rich(sentence(first.message))),
      first.help ? el('span', { class: 'help' }, rich(sentence(first.help))) : '',
      place,
    );
    (first.fixes ?? []).forEach((fix, index) => {
      const title = fix.safe ? undefined : 'Changes what is meant: look at it first';
      const button = el('button', { type: 'button', class: fix.safe ? 'fix safe' : 'fix', title }, fixLabel(fix));
      button.addEventListener('click', () => events.apply(diagnostic.fixes[index]));
      actions.append(button);
    });
    actions.append(el('a', { class: 'rule-link', href: first.url }, first.code));
    const entry = {
      item,
      update(next) {
        diagnostic = next;
        const { range, pointer } = next;
        const at = range ? `${range.startLine + 1}:${range.startCharacter + 1}` : '';
        place.replaceChildren(el('span', {}, at), pointer === '' ? '' : el('span', { class: 'pointer' }, pointer));
      },
      reach(yes) {
        for (const child of item.querySelectorAll('button, a')) child.tabIndex = yes ? 0 : -1;
      },
      mark(yes) {
        if (yes) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
      },
      focus: () => jump.focus(),
    };
    return entry;
  }

  list.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: entries.length - 1 };
    if (event.key === 'Escape') events.leave();
    else if (event.key in steps && entries.length > 0) goTo(steps[event.key]);
    else return;
    event.preventDefault();
  });

  function goTo(index) {
    current = Math.max(0, Math.min(index, entries.length - 1));
    entries.forEach((entry, number) => entry.reach(number === current));
    entries[current].focus();
  }

  return {
    /** @param {import('deployment-preflight/web').Report} next @param {Record<string, number>} counts */
    show(next, counts) {
      report = next;
      for (const severity of SEVERITIES) {
        const { button, count, name } = buttons.get(severity);
        // Of those beyond what a report lists the severities are not known.
        const more = next.truncated > 0 && counts[severity] > 0 ? '+' : '';
        count.textContent = counts[severity].toLocaleString('en') + more;
        name.textContent = counts[severity] === 1 ? NAMES[severity] : `${NAMES[severity]}s`;
        button.dataset.none = String(counts[severity] === 0);
      }
      render();
    },
    /** Marks the problem that the cursor stands in: the innermost, so the shortest. */
    mark(head) {
      let best = -1;
      let length = Infinity;
      listed.forEach(({ range }, index) => {
        if (range && range.start <= head && head <= range.end && range.end - range.start < length) {
          best = index;
          length = range.end - range.start;
        }
      });
      entries.forEach((entry, index) => entry.mark(index === best));
      if (best < 0) return;
      current = best;
      entries.forEach((entry, index) => entry.reach(index === best));
      reveal(list, entries[best].item);
    },
    focus: () => (entries.length > 0 ? goTo(current) : list.focus()),
  };
}

/** Scrolls the list, and never the page, until an entry is in sight. */
function reveal(list, item) {
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
}

/** Problems that look alike but for their place share an entry across checks, so that the focus stays where it is. */
function sameness({ code, severity, message, help, pointer, fixes }) {
  return JSON.stringify([code, severity, pointer, message, help, fixes?.map(({ title, safe }) => [title, safe])]);
}
