// Instants and local times as the panel writes them.

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const DAY_MS = 86_400_000;

/** @param {number} month 0 to 11 */
export const monthName = (month) => MONTHS[month];

/**
 * `2026-03-08T02:30:00` as `Sun 8 Mar`, with its year unless that is the one named.
 * @param {string} local a date, with or without a time @param {string} [year]
 */
export function dayName(local, year) {
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  const words = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return local.slice(0, 4) === year ? words : `${words} ${local.slice(0, 4)}`;
}

/** @param {string} local */
export const clock = (local) => local.slice(11, 16);

/** The viewer's zone, as the browser names it. */
export const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * What clocks of the viewer's zone show at an instant, in the form of a run's `local`.
 * @param {string} at
 */
export function viewerLocal(at) {
  const date = new Date(at);
  const two = (value) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00`;
}

/** @param {number} minutes */
export function span(minutes) {
  const parts = [[Math.floor(minutes / 1440), 'day'], [Math.floor((minutes % 1440) / 60), 'hour'], [minutes % 60, 'minute']];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`);
  return said.join(' ') || '0 minutes';
}

/** Milliseconds of `+05:45` or `-08:00`, of any length. */
export function offsetMs(offset) {
  const [hours, minutes, seconds = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}
