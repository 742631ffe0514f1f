import { PreflightError, reading, shown } from './error.js';

/** Applies fixes to the text in which they were found; one that overlaps an earlier one is left out whole. */
export function applyFixes(text, fixes) {
  if (typeof text !== 'string') throw new PreflightError('not-text', `text is expected, found ${shown(text)}`);
  const lists = reading(() => listsOf(fixes, text), 'bad-fix', 'the fixes cannot be read');
  // Ascending and disjoint, so that only two neighbours can be in an edit's way.
  const chosen = [];
  for (const edits of lists) {
    if (edits.every((edit) => isFree(chosen, edit))) {
      for (const edit of edits) chosen.splice(place(chosen, edit), 0, edit);
    }
  }
  let mended = '';
  let copied = 0;
  for (const edit of chosen) {
    mended += text.slice(copied, edit.start) + edit.text;
    copied = edit.end;
  }
  return mended + text.slice(copied);
}

/** Copies of the edits of each fix. */
function listsOf(fixes, text) {
  if (typeof fixes?.[Symbol.iterator] !== 'function' || typeof fixes === 'string') {
    throw new PreflightError('bad-fix', `a list of fixes is expected, found ${shown(fixes)}`);
  }
  return Array.from(fixes, (fix) => editsOf(fix, text));
}

function editsOf(fix, text) {
  const edits = fix?.edits;
  if (!Array.isArray(edits)) throw new PreflightError('bad-fix', `a fix of a report is expected, found ${shown(fix)}`);
  if (edits.length === 0) {
    throw new PreflightError('bad-fix', 'the fix has no edits: it was found in a value; apply its patch to that value');
  }
  let before = 0;
  return Array.from(edits, (edit) => {
    const { start, end, text: put } = edit ?? {};
    const inside = Number.isInteger(start) && Number.isInteger(end) && before <= start && start <= end && end <= text.length;
    if (!inside || typeof put !== 'string') {
      throw new PreflightError('bad-fix', 'the edits of the fix do not fit the text: it was found in another one');
    }
    before = end;
    return { start, end, text: put };
  });
}

/** Where an edit belongs: before the first one that is not ahead of it. */
function place(chosen, edit) {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { start, end } = chosen[middle];
    if (start < edit.start || (start === edit.start && end < edit.end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFree(chosen, edit) {
  const at = place(chosen, edit);
  return !clashes(chosen[at - 1], edit) && !clashes(chosen[at], edit);
}

function clashes(taken, edit) {
  if (taken === undefined) return false;
  if (taken.start === edit.start && taken.end === edit.end) return true;
  return edit.start < taken.end && taken.start < edit.end;
}
