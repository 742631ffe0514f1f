import { PreflightError, shown } from './error.js';

// RFC 6901: empty, or steps that begin with a slash, in which `~` stands only as `~0` or `~1`.
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** The diagnostics of a value and of everything below it. */
export function problemsAt(report, pointer) {
  if (!Array.isArray(report?.diagnostics)) {
    throw new PreflightError('bad-report', `a report of check is expected, found ${shown(report)}`);
  }
  if (typeof pointer !== 'string' || !POINTER.test(pointer)) {
    throw new PreflightError('bad-pointer', `a JSON Pointer is expected (empty, or like \`/schedule\`), found ${shown(pointer)}`);
  }
  const below = `${pointer}/`;
  return report.diagnostics.filter((found) => found.pointer === pointer || found.pointer.startsWith(below));
}
