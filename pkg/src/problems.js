import { PreflightError, reading, shown } from './error.js';

// RFC 6901: empty, or steps that begin with a slash, in which `~` stands only as `~0` or `~1`.
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** The diagnostics of a value and of everything below it. */
export function problemsAt(report, pointer) {
  const places = reading(() => placesOf(report), 'bad-report', 'the report cannot be read');
  if (places === undefined) {
    throw new PreflightError('bad-report', `a report of check is expected, found ${shown(report)}`);
  }
  if (typeof pointer !== 'string' || !POINTER.test(pointer)) {
    throw new PreflightError('bad-pointer', `a JSON Pointer is expected (empty, or like \`/schedule\`), found ${shown(pointer)}`);
  }
  const below = `${pointer}/`;
  return places.filter(([place]) => place === pointer || place.startsWith(below)).map(([, found]) => found);
}

/** The diagnostics of a report, each behind its pointer; `undefined` if it is none. */
function placesOf(report) {
  const { diagnostics } = report ?? {};
  if (!Array.isArray(diagnostics)) return undefined;
  const places = Array.from(diagnostics, (found) => [found?.pointer, found]);
  return places.every(([place]) => typeof place === 'string') ? places : undefined;
}
