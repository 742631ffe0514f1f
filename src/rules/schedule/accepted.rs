//! The pages of the rules about expressions that the API accepts, and of those that never run.

rule! {
    /// No date can match, so the deployment would never run.
    ///
    /// # What it does
    /// Reports an expression whose days of the month do not exist in any of its months. This is shown by the calendar,
    /// not by giving up a search.
    ///
    /// # Why is this bad
    /// A schedule that never runs does nothing, silently.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 30 2 *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 28 2 *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// None: the date that was meant is unknown. With a day of the week beside it the expression does run: either day
    /// field suffices.
    ///
    /// # Source
    /// Assumed: a date that does not exist is never reached.
    CRON_NEVER_FIRES
}

rule! {
    /// The first run is more than 366 days away.
    ///
    /// # What it does
    /// Reports a schedule whose next run, in its zone and from now on, comes later than 366 days from now.
    ///
    /// # Why is this bad
    /// It may be meant, as for 29 February; more often a field is in the wrong place.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 29 2 *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 1 3 *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// None: the dates that were meant are unknown.
    ///
    /// # Source
    /// Assumed.
    CRON_SPARSE
}

rule! {
    /// Both day fields are restricted, and either one suffices.
    ///
    /// # What it does
    /// Reports an expression in which neither the day of the month nor the day of the week is exactly `*`, and lists
    /// the next dates. `*/2` is a restriction, too.
    ///
    /// # Why is this bad
    /// `0 9 13 * 5` reads like Friday the 13th, but runs on every 13th and on every Friday.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 13 * 5", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 13 * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// None: what was meant is unknown. Both at once cannot be expressed.
    ///
    /// # Source
    /// Assumed.
    CRON_DAY_OR
}

rule! {
    /// A step follows a single number.
    ///
    /// # What it does
    /// Reports `5/15`, which is read as `5-59/15` in the minutes.
    ///
    /// # Why is this bad
    /// Standard cron has steps behind `*` and ranges only, and programs differ in what they make of this.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "5/15 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "5-59/15 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe: writes the range.
    ///
    /// # Source
    /// Assumed.
    CRON_STEP_ON_NUMBER
}

rule! {
    /// A step is larger than what it steps through.
    ///
    /// # What it does
    /// Reports a step larger than the number of values of its field or range, of which it takes the first alone.
    ///
    /// # Why is this bad
    /// A step starts again with every hour, day, week, month or year. `*/90` in the minutes is not every 90 minutes
    /// but once an hour.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "*/90 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: writes the one number that is taken, which is what happens but hardly what was meant.
    ///
    /// # Source
    /// Assumed.
    CRON_STEP_OVERSIZED
}

rule! {
    /// Blanks or tabs lead, trail or are repeated.
    ///
    /// # What it does
    /// Reports blanks and tabs before the first field, behind the last, and more than one between two.
    ///
    /// # Why is this bad
    /// It is harmless, but two spellings of one schedule compare as different. White space of any other kind is
    /// `cron-syntax`.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0  9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe: one blank between fields, none around them.
    ///
    /// # Source
    /// Assumed.
    CRON_WHITESPACE
}

rule! {
    /// A clock change skips or doubles a run.
    ///
    /// # What it does
    /// Reports a schedule of which, within the next 366 days, at least one run falls into the time that clocks skip
    /// when they go forward or show twice when they go back: which local time, which date, and which of the two.
    ///
    /// # Why is this bad
    /// The wall clock is matched literally. A local time that does not occur does not run that day, and the run is not
    /// made up; one that occurs twice runs twice.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "30 2 * * *", "timezone": "Europe/Berlin"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "30 4 * * *", "timezone": "Europe/Berlin"}}
    /// ```
    ///
    /// # Fix
    /// None: whether to move the time or the zone is yours to decide.
    ///
    /// # Source
    /// Assumed.
    CRON_DST
}

rule! {
    /// The schedule runs more than 24 times a day.
    ///
    /// # What it does
    /// Says how many sessions each day with runs starts, where that is more than 24. Clock changes are left out of the
    /// count.
    ///
    /// # Why is this bad
    /// It need not be. Each run is a session of its own, and costs what a session costs.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "*/5 * * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 * * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// None: the frequency may be meant.
    ///
    /// # Source
    /// Assumed.
    CRON_FREQUENT
}
