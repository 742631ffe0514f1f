// Documents of the API besides create bodies: a page of the list of deployments as the API returns it (100 deployments in
// 500,000 bytes, each one of the 4 KB bodies with what the service adds), a single deployment, an update, runs.

import { body, fit, id, medium, WEEKDAYS } from './bodies.mjs';
import { prose, random } from './prose.mjs';

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

/** Runs as the API lists them, some of them failed. */
function runs(count) {
  return (seed) => {
    const next = random(seed);
    return {
      data: Array.from({ length: count }, (_, index) => {
        const failed = index % 5 === 4;
        const manual = index % 7 === 6;
        const at = `2026-05-${String(28 - (index % 28)).padStart(2, '0')}T13:00`;
        return {
          id: id(next, 'drun_'),
          agent: { id: id(next, 'agent_'), type: 'agent', version: 3 },
          created_at: `${at}:07.5Z`,
          deployment_id: id(next, 'depl_'),
          error: failed ? { type: 'session_rate_limited_error', message: prose(next, 80) } : null,
          session_id: failed ? null : id(next, 'sesn_'),
          trigger_context: manual ? { type: 'manual' } : { type: 'schedule', scheduled_at: `${at}:00Z` },
          type: 'deployment_run',
        };
      }),
      next_page: id(next, 'page_'),
    };
  };
}

const of = (kind, ...rest) => ({ kind, ...body(...rest) });

/** Every document, with its kind; `size` is the class of its bound. None has anything wrong with it. */
export const documents = [
  of('deployment.page', 'page of 100 deployments', 'page', 3, page),
  of('deployment', 'deployment', 'medium', 16, (seed) => fit(seed, 5_000, (next, fill) => stored(next, seed, fill))),
  of('deployment.update', 'update', 'medium', 16, (seed) => medium(seed, WEEKDAYS)),
  of('deployment_run.page', 'page of 12 runs', 'medium', 16, runs(12)),
  of('deployment_run.page', 'page of 1,000 runs', 'large', 3, runs(1000)),
];
