// The editor's look, in the page's own colours: these follow the reader's light or dark setting.

import { EditorView } from '@codemirror/view';

const wave = (color) => ({
  backgroundImage: 'none',
  padding: '0',
  textDecoration: `underline wavy var(${color}) 1.25px`,
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});

const mark = (color) => ({
  content: '""',
  width: '8px',
  height: '8px',
  margin: '0 auto',
  borderRadius: '50%',
  background: `var(${color})`,
});

export const theme = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--code-size)', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '10px 0 40vh', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.5px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection) !important',
  },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 2px 0 4px' },
  '.cm-foldGutter .cm-gutterElement': { width: '14px', padding: '0', textAlign: 'center' },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0', display: 'flex', alignItems: 'flex-start', paddingTop: '7px !important' },
  '.cm-activeLine': { backgroundColor: 'var(--line)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--line)', color: 'var(--muted)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--match)', outline: 'none' },
  '.cm-foldPlaceholder': { background: 'var(--line)', border: '1px solid var(--rule)', color: 'var(--muted)', padding: '0 6px' },

  '.cm-lintRange-error': wave('--error'),
  '.cm-lintRange-warning': wave('--warning'),
  '.cm-lintRange-info': wave('--info'),
  '.cm-lintRange-active': { backgroundColor: 'var(--match)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--error)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--warning)' },
  '.cm-lintPoint-info:after': { borderBottomColor: 'var(--info)' },
  '.cm-lint-marker': { width: '8px', height: '8px', margin: '0 auto' },
  '.cm-lint-marker-error': mark('--error'),
  '.cm-lint-marker-warning': mark('--warning'),
  '.cm-lint-marker-info': mark('--info'),

  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { fontSize: '13px' },
  '.cm-textfield': { backgroundColor: 'var(--paper)', borderColor: 'var(--rule-strong)', color: 'var(--ink)', borderRadius: '4px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--paper)', borderColor: 'var(--rule-strong)', borderRadius: '4px' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)' },
});
