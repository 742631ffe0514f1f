// A page of the list of deployments as the API returns it: 100 deployments in 500,000 bytes, each one of the 4 KB bodies
// with what the service adds.

import { body, fit, id, medium, WEEKDAYS } from './bodies.mjs';
import { prose } from './prose.mjs';

export const PAGE_KIND = 'deployment.page';

const COUNT = 100;

/** What is stored of a body: no token comes back, and the schedule knows its runs. */
function stored(next, seed, fill) {
  const sent = medium(seed, WEEKDAYS);
  const [{ authorization_token: _, ...repository }, ...resources] = sent.resources;
  sent.initial_events[2].content[0].text += fill > 0 ? ` ${prose(next, fill - 1)}` : '';
  return {
    ...sent,
    id: id(next, 'depl_'),
    type: 'deployment',
    created_at: '2026-05-01T08:00:00.123Z',
    updated_at: '2026-05-02T10:30:00.456Z',
    archived_at: null,
    status: 'active',
    paused_reason: null,
    resources: [repository, ...resources],
    schedule: {
      ...sent.schedule,
      last_run_at: '2026-05-29T13:00:07Z',
      upcoming_runs_at: [1, 2, 3, 4, 5].map((day) => `2026-06-0${day}T13:00:00Z`),
    },
  };
}

function page(seed) {
  return fit(seed, 500_000, (next, fill) => ({
    data: Array.from({ length: COUNT }, (_, index) => {
      // The filling is shared out, the remainder goes to the first.
      const share = Math.floor(fill / COUNT) + (index === 0 ? fill % COUNT : 0);
      return stored(next, seed + 31 * index, share);
    }),
    next_page: id(next, 'page_'),
  }));
}

export const deployments = body('page of 100', 'page', 3, page);
