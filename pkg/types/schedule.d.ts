/** One start of a session, before jitter: the service may start it up to {@link ScheduleDescription.maxJitterSeconds} later. */
export interface Run {
  /** The instant in UTC, for instance `2026-03-09T13:00:00Z`. */
  at: string;
  /** What the clocks of the zone show then, for instance `2026-03-09T09:00:00`. */
  local: string;
  /** How far the zone is ahead of UTC then, for instance `-04:00`. */
  offset: string;
  /** Whether the clocks show this local time for the second time. */
  repeated: boolean;
  /** The zone's abbreviation then, for instance `EDT`. */
  abbreviation: string;
}

/** A local time that a clock change skips or doubles. */
export interface AffectedRun {
  /** The local time, for instance `2026-11-01T01:30:00`. */
  local: string;
  /** When it runs, in UTC: never if it is skipped, at two instants if it is doubled. */
  instants: string[];
}

/** A clock change that skips or doubles runs. */
export interface ClockChange {
  /** The instant in UTC. */
  at: string;
  /** How far the zone is ahead of UTC before. */
  offsetBefore: string;
  /** How far the zone is ahead of UTC from then on. */
  offsetAfter: string;
  /** What it does to the runs. */
  effect: 'skipped' | 'doubled';
  /** The local times concerned, ascending. */
  runs: AffectedRun[];
}

/** What a schedule will do. Figures are those of the wall clock, exact over the 400 years after which the calendar repeats. */
export interface ScheduleDescription {
  /** In plain English, for instance `at 09:00, Monday to Friday, New York time`. */
  text: string;
  /** The expression in its canonical spelling. */
  canonical: string;
  /** Runs on each day on which it runs at all; 0 if it never does. */
  runsPerDay: number;
  /** Runs in a year, the mean of 400 years. */
  runsPerYear: number;
  /** The shortest time between two runs; absent if it never runs. */
  minGapMinutes?: number;
  /** The longest time between two runs; absent if it never runs. */
  maxGapMinutes?: number;
  /** How late a run can start at most; absent if it never runs. */
  maxJitterSeconds?: number;
  /** The most sessions that any month starts. */
  sessionsPerMonth: number;
  /** The most that a month can cost, in the unit of the budget, as a decimal integer; absent without a budget. */
  costCeilingPerMonth?: string;
  /** The clock changes of the next 366 days that skip or double a run. */
  clockChanges: ClockChange[];
  /** The next runs, at most five. */
  next: Run[];
}

/** Options of {@link nextRuns}. */
export interface NextRunsOptions {
  /** Runs are strictly after this moment: a Date or an RFC 3339 time. The present when absent. */
  after?: Date | string;
  /** How many runs, 0 to 100,000; 5 when absent. */
  count?: number;
}

/** Options of {@link previousRuns}. */
export interface PreviousRunsOptions {
  /** Runs are strictly before this moment: a Date or an RFC 3339 time. The present when absent. */
  before?: Date | string;
  /** How many runs, 0 to 100,000; 5 when absent. */
  count?: number;
}

/** Options of {@link describeSchedule}. */
export interface DescribeOptions {
  /** The present: a Date or an RFC 3339 time. The host's clock when absent. */
  now?: Date | string;
  /** The `amount` of the deployment's budget: what one session may cost. */
  budget?: string;
}

/**
 * The next runs of a schedule, ascending. A local time that a clock change skips does not run; one that occurs twice runs twice.
 *
 * ```js
 * nextRuns('0 9 * * 1-5', 'America/New_York', { count: 2 });
 * ```
 *
 * @throws {PreflightError} when the expression, the zone or an option is not valid, or the moment lies before 2020
 */
export declare function nextRuns(expression: string, timezone: string, options?: NextRunsOptions): Run[];

/**
 * The runs of a schedule before a moment, descending, down to the beginning of 2020.
 *
 * @throws {PreflightError} when the expression, the zone or an option is not valid, or the moment lies before 2020
 */
export declare function previousRuns(expression: string, timezone: string, options?: PreviousRunsOptions): Run[];

/**
 * What a schedule will do, in words and figures.
 *
 * @throws {PreflightError} when the expression, the zone or an option is not valid, or the moment lies before 2020
 */
export declare function describeSchedule(
  expression: string,
  timezone: string,
  options?: DescribeOptions,
): ScheduleDescription;

/** Every name of the IANA time zone database, links included, in the order of their characters. */
export declare function timezones(): string[];

/** The release of the IANA time zone database inside, for instance `2026f`. */
export declare function tzdbVersion(): string;
