// Races: contestants take turns within one process, so that a busy moment of the machine hits all of them alike and
// the figure that counts, a ratio within one round, stays honest.

import { do_not_optimize, measure } from 'mitata';

/** How many rounds, how long a turn lasts at least and how long warming takes (milliseconds), and which clock counts. */
export const settings = { rounds: 15, turn: 20, warm: 120, clock: 'wall' };

/**
 * Nanoseconds, by the wall or by the processor. The latter leaves out the time that other programs hold the processor, so
 * ratios stay steady on a busy machine; it adds what helper threads of the garbage collector spend.
 */
const clocks = {
  wall: () => 1e6 * performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return 1e3 * (user + system);
  },
};

export const clockNames = Object.keys(clocks);

const now = () => performance.now();

/**
 * A loop of its own for each contestant, made from source so that each gets its own compiled code and call site:
 * shared, the optimiser would see all contestants at one place and treat none of them well.
 * The inputs are cycled through and every result reaches a sink.
 */
function looper(contestant) {
  const kind = contestant.async ? Object.getPrototypeOf(async () => {}).constructor : Function;
  const wait = contestant.async ? 'await ' : '';
  const make = new kind('fn', 'inputs', 'sink', 'state', 'n', `
    let at = state.at;
    const length = inputs.length;
    for (let i = 0; i < n; i++) {
      sink(${wait}fn(inputs[at]));
      if (++at === length) at = 0;
    }
    state.at = at;
  `);
  const state = { at: 0 };
  return (n) => make(contestant.run, contestant.inputs, do_not_optimize, state, n);
}

/** Warms a contestant up and finds how many calls take about a quarter of a turn. */
async function calibrate(loop) {
  let n = 1;
  const end = now() + settings.warm;
  for (;;) {
    const start = now();
    await loop(n);
    const took = now() - start;
    if (now() >= end) return Math.max(1, Math.round((n * settings.turn) / 4 / Math.max(took, 1e-3)));
    if (took < settings.turn / 4) n = Math.min(n * 2, 1 << 20);
  }
}

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * Runs the contestants in rounds. A contestant is `{ name, run(input), inputs, async? }`.
 * The result has, for each, the median nanoseconds of one call and the figure of every round, garbage collection
 * included: a parser that leaves rubbish pays for it.
 */
export async function race(contestants, rounds = settings.rounds) {
  const entries = [];
  for (const contestant of contestants) {
    const loop = looper(contestant);
    entries.push({ name: contestant.name, loop, calls: await calibrate(loop), perRound: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      // The order rotates, so that nobody always runs in the wake of the same other.
      const entry = entries[(turn + round) % entries.length];
      const stats = await measure(() => entry.loop(entry.calls), {
        gc: false,
        now: clocks[settings.clock],
        warmup_samples: 0,
        batch_threshold: -1,
        min_samples: 4,
        min_cpu_time: settings.turn * 1e6,
        samples_threshold: Infinity,
      });
      entry.perRound.push(stats.avg / entry.calls);
    }
  }
  return entries.map(({ name, perRound }) => ({ name, perRound, nanoseconds: median(perRound) }));
}

/** Our time over theirs: the median of the rounds' ratios, the smallest and the largest. */
export function ratio(ours, theirs) {
  const all = ours.perRound.map((value, round) => value / theirs.perRound[round]);
  return { median: median(all), min: Math.min(...all), max: Math.max(...all) };
}
