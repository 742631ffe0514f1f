// Diagnostics as CodeMirror shows them: underlines, marks in the gutter, tooltips.

import { lintGutter, linter, setDiagnostics } from '@codemirror/lint';
import { el, rich, sentence } from './dom.js';

/** More underlines than anyone reads would only make scrolling heavy. */
export const MOST_SQUIGGLES = 2_000;

export function squiggles() {
  return [linter(null), lintGutter({ hoverTime: 150 })];
}

/**
 * @param {import('@codemirror/view').EditorView} view
 * @param {import('deployment-preflight/web').Diagnostic[]} diagnostics
 * @param {(fix: import('deployment-preflight/web').Fix) => void} apply
 */
export function showSquiggles(view, diagnostics, apply) {
  const length = view.state.doc.length;
  const shown = [];
  for (const diagnostic of diagnostics.slice(0, MOST_SQUIGGLES)) {
    const { start = 0, end = 0 } = diagnostic.range ?? {};
    shown.push({
      from: Math.min(start, length),
      to: Math.min(end, length),
      severity: diagnostic.severity,
      message: diagnostic.message,
      renderMessage: () => explanation(diagnostic),
      actions: (diagnostic.fixes ?? []).map((fix) => ({ name: fixLabel(fix), apply: () => apply(fix) })),
    });
  }
  view.dispatch(setDiagnostics(view.state, shown));
}

/** What a fix's button says. */
export function fixLabel(fix) {
  return sentence(fix.title.replaceAll('`', ''));
}

/** Message, help, related places and the rule's link. */
function explanation(diagnostic) {
  const { message, help, related = [], code, url } = diagnostic;
  return el('div', { class: 'explanation' },
    el('p', { class: 'message' }, rich(sentence(message))),
    help && el('p', { class: 'help' }, rich(sentence(help))),
    ...related.map((place) => el('p', { class: 'help' }, rich(sentence(place.message)))),
    el('a', { class: 'rule-link', href: url }, code));
}
