// What must hold, in plain words. `ratio` is our time over theirs, `faster` is theirs over ours, `nanoseconds` is an
// absolute alternative: a bound holds when either does. A run of `--check` fails when a bound is missed by more than
// `TOLERANCE`, so that a busy machine does not cry wolf.

export const TOLERANCE = 1.25;

export const bounds = {
  'text small': {
    ratio: 2.5,
    nanoseconds: 3000,
    sentence: 'checking the text of a 0.6 KB body takes at most 3 µs or 2.5 times JSON.parse, whichever is larger',
  },
  'text medium': {
    ratio: 1,
    sentence: 'checking the text of a document of 4 KB, ranges included, takes no longer than JSON.parse alone',
  },
  'text large': {
    ratio: 1,
    goal: 0.6,
    sentence: 'checking the text of a document of 140 KB or more, ranges included, takes no longer than JSON.parse alone',
  },
  'text page': {
    ratio: 0.8,
    sentence: 'checking the text of a page of 100 deployments (500 KB), ranges included, takes at most 0.8 times JSON.parse',
  },
  object: {
    ratio: 1.6,
    sentence: 'checking a JavaScript object takes no longer than 1.6 times JSON.stringify of it',
  },
  'object with a warning': {
    ratio: 2.5,
    nanoseconds: 3000,
    sentence: 'checking a 0.6 KB body with something to be said of its schedule takes at most 3 µs or 2.5 times JSON.parse of its text, whichever is larger',
  },
  ranges: {
    faster: 5,
    sentence: 'diagnostics with ranges come at least 5 times faster than from the faster of jsonc-parser with ajv and vscode-json-languageservice',
  },
  runs: {
    faster: 25,
    sentence: 'the next five runs, parsing included, come at least 25 times faster than from croner',
  },
};

/** `met`, `near` (missed, but within the tolerance) or `missed`. */
export function judge(bound, ratio, nanoseconds) {
  const limit = bound.faster ? 1 / bound.faster : bound.ratio;
  const within = (slack) => ratio <= limit * slack || (bound.nanoseconds !== undefined && nanoseconds <= bound.nanoseconds * slack);
  if (within(1)) return 'met';
  return within(TOLERANCE) ? 'near' : 'missed';
}

/** The limit as a reader writes it: `≤ 1.6`, `≥ 5 ×`, `≤ 2.5 or 3 µs`. */
export function limitText(bound) {
  if (bound.faster) return `≥ ${bound.faster} × faster`;
  const absolute = bound.nanoseconds === undefined ? '' : ` or ${bound.nanoseconds / 1000} µs`;
  const goal = bound.goal === undefined ? '' : ` (goal ${bound.goal})`;
  return `≤ ${bound.ratio}${absolute}${goal}`;
}
