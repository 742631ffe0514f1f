// The page: brings the editor, the list, the schedule and the files together.

import { applyFixes, init } from 'deployment-preflight/web';
import { checked, countBySeverity, measured, safeFixes } from './checker.js';
import { byId, counted, el, sentence } from './dom.js';
import { createEditor } from './editor.js';
import { installExamples } from './examples.js';
import { installFiles } from './files.js';
import { remembered, remembering } from './memory.js';
import { createProblems, inWords } from './problems.js';
import { installRulePages } from './rule.js';
import { createSchedule } from './schedule/panel.js';
import { showSquiggles } from './squiggles.js';
import start from './start.json';

/** So long after the last key the check is measured and read out. */
const CALM_MS = 500;
/** One fix can uncover another; more turns than this would mean that two undo each other. */
const MOST_TURNS = 10;

const badge = byId('badge');
const fixAll = /** @type {HTMLButtonElement} */ (byId('fix-all'));
const live = byId('live');

async function run() {
  await init();

  let report = { diagnostics: [], truncated: 0, valid: true };
  let safe = [];
  let loading = false;
  let calm = 0;
  /** The problem that was stepped to last, by its number. */
  let stepped = -1;

  const editor = createEditor(byId('editor'), {
    changed(text) {
      if (!loading) examples.forget();
      look(text);
      remember();
    },
    moved(head) {
      problems.mark(head);
      showPlace(head);
    },
    nextProblem: step,
    toProblems: () => problems.focus(),
  });
  const remember = remembering(editor.text);
  const apply = (fix) => editor.apply(fix);
  const problems = createProblems({ list: byId('problems'), filters: byId('filters') }, {
    jump: ({ range }) => range && editor.select(range),
    apply,
    leave: editor.focus,
  });
  const schedule = createSchedule({ panel: byId('schedule'), body: byId('schedule-body'), note: byId('schedule-note') });
  const examples = installExamples(/** @type {HTMLSelectElement} */ (byId('examples')), { chosen: load, refused: say });

  function look(text) {
    const result = checked(text);
    report = result.report;
    stepped = -1;
    const counts = countBySeverity(report);
    showSquiggles(editor.view, report.diagnostics, apply);
    problems.show(report, counts);
    showBadge(counts);
    safe = safeFixes(report);
    fixAll.disabled = safe.length === 0;
    fixAll.textContent = safe.length === 0 ? 'No safe fixes' : `Apply ${counted(safe.length, 'safe fix', 'safe fixes')}`;
    showSize(text);
    showTook(result.took);
    showPlace(editor.view.state.selection.main.head);
    schedule.show(text, report);
    clearTimeout(calm);
    calm = setTimeout(() => {
      showTook(measured(text, result.took));
      say(`${report.valid ? 'valid' : 'invalid'}: ${inWords(counts, report.truncated)}`);
    }, CALM_MS);
  }

  function showBadge(counts) {
    badge.dataset.state = report.valid ? 'valid' : 'invalid';
    badge.replaceChildren(el('b', {}, report.valid ? 'Valid' : 'Invalid'));
  }

  function showSize(text) {
    const bytes = new Blob([text]).size;
    byId('size').textContent = `${inBytes(bytes)}, ${counted(editor.view.state.doc.lines, 'line')}`;
  }

  function showTook(ms) {
    byId('took').textContent = `checked in ${inTime(ms)}`;
  }

  function showPlace(head) {
    const line = editor.view.state.doc.lineAt(head);
    byId('place').textContent = `${line.number}:${head - line.from + 1}`;
  }

  /** To the next problem behind the cursor, or the one before it; round at the ends. */
  function step(direction) {
    const places = report.diagnostics.filter(({ range }) => range);
    if (places.length === 0) return;
    const { anchor, head } = editor.view.state.selection.main;
    const last = places[stepped]?.range;
    // Several problems may begin at one place: from one of them it goes on to its neighbour.
    if (last?.start === head && last.end === anchor) stepped += direction;
    else if (direction > 0) stepped = places.findIndex(({ range }) => range.start > head);
    else stepped = places.findLastIndex(({ range }) => range.start < head);
    if (stepped < 0 || stepped >= places.length) stepped = direction > 0 ? 0 : places.length - 1;
    const next = places[stepped];
    editor.select(next.range);
    say(next.message);
  }

  function load(text, name) {
    loading = true;
    schedule.forget();
    editor.replace(text);
    loading = false;
    say(`${name} is loaded`);
  }

  function say(text) {
    live.textContent = sentence(text);
  }

  fixAll.addEventListener('click', () => {
    let text = editor.text();
    let fixes = safe;
    let count = 0;
    for (let turn = 0; fixes.length > 0 && turn < MOST_TURNS; turn++) {
      count += fixes.length;
      text = applyFixes(text, fixes);
      fixes = safeFixes(checked(text).report);
    }
    editor.become(text);
    editor.focus();
    say(`${counted(count, 'fix', 'fixes')} applied`);
  });

  installFiles(
    { button: byId('open'), input: /** @type {HTMLInputElement} */ (byId('file')), area: byId('editor') },
    {
      opened(text, name) {
        examples.forget();
        load(text, name);
      },
      refused(why) {
        say(why);
        badge.dataset.state = 'refused';
        badge.textContent = sentence(why);
      },
    },
  );
  installRulePages();
  editor.replace(remembered() ?? start, false);
  document.documentElement.dataset.ready = 'true';
}

function inBytes(bytes) {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

function inTime(ms) {
  return ms < 1 ? `${Math.max(1, Math.round(ms * 1_000))} µs` : `${ms.toFixed(1)} ms`;
}

run().catch((error) => {
  badge.dataset.state = 'invalid';
  badge.textContent = 'The check cannot start';
  byId('problems').replaceChildren(el('p', { class: 'empty' }, error instanceof Error ? error.message : String(error)));
});
