import { KINDS } from './tables.js';

/** Bad use of the package. Bad documents never throw: what is wrong with them is in the report. */
export class PreflightError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'PreflightError';
    this.code = code;
  }

  static unknownKind(kind) {
    const known = KINDS.map((name) => `\`${name}\``).join(', ');
    return new PreflightError('unknown-kind', `a kind of document is expected (${known}), found ${shown(kind)}`);
  }

  static unknownCode(code) {
    return new PreflightError('unknown-code', `${shown(code)} is no code of this version`);
  }
}

/** A value as messages show it: shortened, and never an object's content. */
export function shown(value) {
  if (typeof value === 'string') return `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``;
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  return typeof value === 'object' ? 'an object' : `a value of type ${typeof value}`;
}
