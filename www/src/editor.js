// The editor: a CodeMirror view that checks its text after every change.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  EditorView, closeHoverTooltips, crosshairCursor, drawSelection, hasHoverTooltips, highlightActiveLine,
  highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, rectangularSelection, tooltips,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { squiggles } from './squiggles.js';
import { theme } from './theme.js';

/** A line so long is not wrapped: laying it out would cost more than all the rest. */
const LONGEST_WRAPPED = 20_000;

/**
 * @param {HTMLElement} parent
 * @param {{
 *   changed: (text: string) => void, moved: (head: number) => void,
 *   nextProblem: (step: 1 | -1) => void, toProblems: () => void,
 * }} events
 */
export function createEditor(parent, events) {
  const wrapping = new Compartment();
  const command = (run) => () => (run(), true);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: '',
      extensions: [
        EditorView.cspNonce.of(STYLE_NONCE),
        EditorView.contentAttributes.of({ 'aria-label': 'Body of the deployment, JSON', spellcheck: 'false' }),
        keymap.of([
          { key: 'F8', run: command(() => events.nextProblem(1)), shift: command(() => events.nextProblem(-1)) },
          { key: 'Mod-Shift-m', run: command(events.toProblems) },
          { key: 'Escape', run: closeTooltip },
        ]),
        squiggles(),
        lineNumbers(),
        foldGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        rectangularSelection(),
        crosshairCursor(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        search({ top: true }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap]),
        json(),
        syntaxHighlighting(classHighlighter),
        tooltips({ parent: document.body }),
        wrapping.of(EditorView.lineWrapping),
        EditorState.transactionExtender.of((transaction) => {
          const wraps = wrapping.get(transaction.startState) === EditorView.lineWrapping;
          const should = transaction.docChanged ? !hasLongLine(transaction, !wraps) : wraps;
          return wraps === should ? null : { effects: wrapping.reconfigure(should ? EditorView.lineWrapping : []) };
        }),
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.changed(update.state.doc.toString());
          else if (update.selectionSet) events.moved(update.state.selection.main.head);
        }),
      ],
    }),
  });

  // A tooltip opens under the pointer, wherever the focus is.
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && closeTooltip(view));

  return {
    view,
    text: () => view.state.doc.toString(),

    /** Puts another text in the place of all there is: one step of undo, or none, as at the beginning. */
    replace(text, undoable = true) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        effects: EditorView.scrollIntoView(0),
        annotations: Transaction.addToHistory.of(undoable),
        userEvent: 'input.replace',
      });
    },

    /** Changes what differs between the text and a mended one, and leaves the view where it is. */
    become(text) {
      const change = difference(view.state.doc.toString(), text);
      if (change) view.dispatch({ changes: change, userEvent: 'input.fix' });
    },

    /** @param {{ edits: { start: number, end: number, text: string }[] }} fix */
    apply(fix) {
      const changes = fix.edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
      view.dispatch({ changes, userEvent: 'input.fix' });
    },

    /** @param {{ start: number, end: number }} range */
    select(range, focus = true) {
      view.dispatch({
        // The head stands at the beginning: that is where the eye goes, and a long range may end out of sight.
        selection: { anchor: range.end, head: range.start },
        effects: EditorView.scrollIntoView(range.start, { y: 'center' }),
      });
      if (focus) view.focus();
    },

    focus: () => view.focus(),
  };
}

function closeTooltip(view) {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}

/** Whether a line is too long after a change: of the lines that it touches, or of all. */
function hasLongLine({ newDoc, changes }, all) {
  if (newDoc.length <= LONGEST_WRAPPED) return false;
  const stretches = [];
  if (all) stretches.push([0, newDoc.length]);
  else changes.iterChangedRanges((fromBefore, toBefore, from, to) => stretches.push([from, to]));
  return stretches.some(([from, to]) => {
    for (let at = from; at <= to; ) {
      const line = newDoc.lineAt(at);
      if (line.length > LONGEST_WRAPPED) return true;
      at = line.to + 1;
    }
    return false;
  });
}

/** The one change between what two texts have in common at their beginnings and ends. */
export function difference(before, after) {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}
