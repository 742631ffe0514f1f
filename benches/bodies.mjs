// The bodies that are measured: `deployment.create` documents of 0.6, 4, 140 and 270 KB, each in several variants of
// equal size and shape (a list of variants is cycled through, so no cache keyed by a string's or object's identity helps
// anyone), compact, pretty-printed and as an object.

import { MULTI_BYTE, pick, prose, random, token } from './prose.mjs';

/** The longest rubric text the API takes, in characters (code points). */
export const RUBRIC_CHARACTERS = 262_144;

const bytes = (value) => Buffer.byteLength(JSON.stringify(value));
export const id = (next, prefix) => `${prefix}01${token(next, 22)}`;
const text = (value) => ({ type: 'text', text: value });
const message = (...content) => ({ type: 'user.message', content });

export const WEEKDAYS = { type: 'cron', expression: '0 9 * * 1-5', timezone: 'America/New_York' };

/** Builds twice: first without filling to learn the deficit, then with as many characters of ASCII as are missing. */
export function fit(seed, target, build) {
  const missing = target - bytes(build(random(seed), 0));
  if (missing < 0) throw new Error(`a body of ${target} bytes is already ${-missing} bytes too long without filling`);
  const value = build(random(seed), missing);
  if (bytes(value) !== target) throw new Error(`built ${bytes(value)} bytes instead of ${target}`);
  return value;
}

/** 0.6 KB: what a newcomer writes first: a name, an agent, one message, a schedule. */
function small(seed, schedule) {
  return fit(seed, 600, (next, fill) => ({
    name: `Weekday summary ${token(next, 4)}`,
    agent: id(next, 'agent_'),
    environment_id: id(next, 'env_'),
    initial_events: [message(text(`Summarise what changed since yesterday.${fill ? ` ${prose(next, fill - 1)}` : ''}`))],
    metadata: { team: 'finance', ticket: `OPS-${token(next, 4, '123456789')}` },
    schedule: { ...schedule },
  }));
}

/** 4 KB: a working deployment: outcome with a rubric, a system message, a repository, a file, a memory store, a budget. */
export function medium(seed, schedule) {
  return fit(seed, 4096, (next, fill) => ({
    name: `Nightly review ${token(next, 4)}`,
    description: prose(next, 180),
    agent: { type: 'agent', id: id(next, 'agent_'), version: 3 },
    environment_id: id(next, 'env_'),
    initial_events: [
      {
        type: 'user.define_outcome',
        description: prose(next, 220),
        rubric: { type: 'text', content: prose(next, 700, 80) },
        max_iterations: 5,
      },
      message(
        text(prose(next, 360, 90)),
        { type: 'document', source: { type: 'file', file_id: id(next, 'file_') }, title: 'Policy', context: null },
        { type: 'image', source: { type: 'url', url: `https://example.com/chart-${token(next, 6)}.png` } },
      ),
      message(text(`Begin.${fill ? ` ${prose(next, fill - 1)}` : ''}`)),
      { type: 'system.message', content: [text(prose(next, 200))] },
    ],
    metadata: { team: 'finance', owner: 'reviews', stage: 'production', ticket: `OPS-${token(next, 4, '123456789')}` },
    resources: [
      repository(next, 1),
      file(next, 1),
      { type: 'memory_store', memory_store_id: id(next, 'memstore_'), access: 'read_write', instructions: prose(next, 90) },
    ],
    schedule: { ...schedule },
    vault_ids: [id(next, 'vlt_'), id(next, 'vlt_')],
    budget: { type: 'limit', max_list_cost: { amount: '25', currency: 'USD' } },
  }));
}

const number = (index) => String(index).padStart(3, '0');

function repository(next, index) {
  const name = `service-${number(index)}`;
  return {
    type: 'github_repository',
    url: `https://github.com/example-org/${name}`,
    authorization_token: `example-token-${token(next, 10)}`,
    checkout: index % 3 === 0
      ? { type: 'branch', name: 'main' }
      : { type: 'commit', sha: token(next, 40, '0123456789abcdef') },
    mount_path: `/workspace/${name}`,
  };
}

function file(next, index) {
  return { type: 'file', file_id: id(next, 'file_'), mount_path: `/mnt/session/uploads/reports/report-${number(index)}.csv` };
}

/** 140 KB: every list as long as the API takes it (50 events, 500 resources of which 8 memory stores, 50 vaults). */
function large(seed) {
  return fit(seed, 140_000, (next, fill) => {
    // The filling is shared out over the 48 messages, the remainder goes to the first.
    const share = Math.floor(fill / 48);
    const extra = (index) => (fill ? ` ${prose(next, share - 1 + (index === 0 ? fill % 48 : 0))}` : '');
    const events = [{
      type: 'user.define_outcome',
      description: prose(next, 300),
      rubric: { type: 'text', content: prose(next, 2400, 80) },
      max_iterations: 20,
    }];
    for (let i = 0; i < 48; i++) {
      const content = [text(`Part ${number(i)}.${extra(i)}\n${prose(next, 120)}`)];
      if (i % 4 === 1) content.push({ type: 'document', source: { type: 'file', file_id: id(next, 'file_') }, title: `Part ${number(i)}` });
      if (i % 6 === 2) content.push({ type: 'image', source: { type: 'url', url: `https://example.com/chart-${token(next, 6)}.png` } });
      events.push(message(...content));
    }
    events.push({ type: 'system.message', content: [text(prose(next, 300))] });

    const resources = [];
    for (let i = 0; i < 500; i++) {
      if (i % 70 === 35 || i === 499) {
        resources.push({ type: 'memory_store', memory_store_id: id(next, 'memstore_'), access: 'read_only', instructions: prose(next, 100) });
      } else if (i % 3 === 0) {
        resources.push(repository(next, i));
      } else {
        resources.push(file(next, i));
      }
    }

    const metadata = {};
    for (let i = 0; i < 16; i++) metadata[`label-${number(i)}`] = prose(next, 24);
    return {
      name: `Quarterly audit ${token(next, 4)}`,
      description: prose(next, 900),
      agent: { type: 'agent', id: id(next, 'agent_'), version: 12 },
      environment_id: id(next, 'env_'),
      initial_events: events,
      metadata,
      resources,
      schedule: { ...WEEKDAYS },
      vault_ids: Array.from({ length: 50 }, () => id(next, 'vlt_')),
      budget: { type: 'limit', max_list_cost: { amount: '500', currency: 'USD' } },
    };
  });
}

/** 270 KB: a rubric of the full length with line breaks and characters of two, three and four bytes. */
function rubric(seed) {
  const build = (next, content) => ({
    name: `Outcome ${token(next, 4)}`,
    agent: id(next, 'agent_'),
    environment_id: id(next, 'env_'),
    initial_events: [{
      type: 'user.define_outcome',
      description: prose(next, 200),
      rubric: { type: 'text', content },
      max_iterations: 3,
    }],
    schedule: { ...WEEKDAYS },
  });
  const next = random(seed);
  const plain = prose(next, RUBRIC_CHARACTERS, 96);
  let missing = 270_000 - bytes(build(random(seed), plain));
  const characters = plain.split('');
  const step = Math.floor(RUBRIC_CHARACTERS / (missing / 2));
  // Spread evenly; what the widths leave over is settled by further passes at other places.
  for (let start = 40; missing > 0; start += 7) {
    for (let at = start; missing > 0 && at < characters.length - 1; at += step) {
      if (characters[at] === '\n' || characters[at].charCodeAt(0) > 127) continue;
      const wide = pick(next, MULTI_BYTE.filter((one) => Buffer.byteLength(one) - 1 <= missing));
      characters[at] = wide;
      missing -= Buffer.byteLength(wide) - 1;
    }
  }
  return build(random(seed), characters.join(''));
}

/**
 * 4 KB with a dozen mistakes that a schema can express too, each independent of the others: the pointers in
 * `DOZEN` are exactly where they are.
 */
function mistaken(seed) {
  const body = medium(seed, WEEKDAYS);
  delete body.environment_id;
  body.vaults = body.vault_ids;
  delete body.vault_ids;
  body.description = 42;
  body.metadata.stage = true;
  body.agent.version = 0;
  const [outcome, first, second] = body.initial_events;
  outcome.max_iterations = 50;
  first.content[2].source.type = 'link';
  second.content.push({ type: 'text' });
  body.resources[0].url += '.git';
  body.resources[1].mount = body.resources[1].mount_path;
  delete body.resources[1].mount_path;
  body.resources[2].access = 'write';
  delete body.schedule.timezone;
  return body;
}

/** Where the dozen mistakes are; `required` names the missing member. */
export const DOZEN = [
  '/agent/version',
  '/description',
  '/environment_id',
  '/initial_events/0/max_iterations',
  '/initial_events/1/content/2/source/type',
  '/initial_events/2/content/1/text',
  '/metadata/stage',
  '/resources/0/url',
  '/resources/1/mount',
  '/resources/2/access',
  '/schedule/timezone',
  '/vaults',
].sort();

/** A flat string as it comes from a file or a network, not a rope left over from concatenation. */
const flat = (value) => Buffer.from(value).toString('utf8');

export function body(name, size, count, make, codes = []) {
  const objects = Array.from({ length: count }, (_, index) => make(1000 + 7919 * index));
  return {
    name,
    size,
    codes,
    objects,
    compact: objects.map((value) => flat(JSON.stringify(value))),
    pretty: objects.map((value) => flat(JSON.stringify(value, null, 2))),
  };
}

const cron = (expression) => ({ type: 'cron', expression, timezone: 'America/New_York' });
const SKIPPED = cron('30 2 * * *');
const LEAP_DAY = cron('0 0 29 2 *');
const NEVER = cron('0 0 30 2 *');

/** Every body: `codes` are the diagnostics it must give (at the clock of `sanity.mjs`), `size` the class of its bound. */
export const bodies = [
  body('0.6 KB', 'small', 16, (seed) => small(seed, WEEKDAYS)),
  body('0.6 KB cron-dst', 'small', 16, (seed) => small(seed, SKIPPED), ['cron-dst']),
  body('0.6 KB cron-sparse', 'small', 16, (seed) => small(seed, LEAP_DAY), ['cron-sparse']),
  body('0.6 KB cron-never-fires', 'small', 16, (seed) => small(seed, NEVER), ['cron-never-fires']),
  body('4 KB', 'medium', 16, (seed) => medium(seed, WEEKDAYS)),
  body('4 KB cron-dst', 'medium', 16, (seed) => medium(seed, SKIPPED), ['cron-dst']),
  body('4 KB cron-sparse', 'medium', 16, (seed) => medium(seed, LEAP_DAY), ['cron-sparse']),
  body('4 KB cron-never-fires', 'medium', 16, (seed) => medium(seed, NEVER), ['cron-never-fires']),
  body('140 KB', 'large', 6, large),
  body('270 KB rubric', 'large', 4, rubric),
];

/** The body with a dozen mistakes; checked by `sanity.mjs` pointer by pointer. */
export const faulty = body('4 KB, a dozen mistakes', 'medium', 16, mistaken);

export const named = (name) => bodies.find((one) => one.name === name);
