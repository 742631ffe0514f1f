// croner 11: the most used JavaScript library that lists runs of a cron expression in a time zone. Five fields only,
// either day field suffices (its default), as the API reads an expression.

import { Cron } from 'croner';

/** The next `count` runs after an instant, the expression parsed anew. */
export function croner(expression, timezone, after, count) {
  return new Cron(expression, { timezone, mode: '5-part' }).nextRuns(count, after);
}
