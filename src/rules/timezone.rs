//! The pages of the rules about time zones. The judgements are in [`crate::schedule::zone`].

rule! {
    /// The time zone is no name of the IANA database.
    ///
    /// # What it does
    /// Reports a `timezone` that is not exactly, in the case of letters too, a name of the IANA time zone database.
    /// Offsets, Windows names and abbreviations that are no name get their own help.
    ///
    /// # Why is this bad
    /// The API refuses the request. An offset or an abbreviation would not tell when clocks change, either.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "PST"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "America/Los_Angeles"}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: the name that comes nearest, or each that an abbreviation, an offset or a Windows name may stand for.
    /// None where there is none.
    ///
    /// # Source
    /// API reference.
    TIMEZONE_UNKNOWN
}

rule! {
    /// The time zone is a link to another name.
    ///
    /// # What it does
    /// Names the canonical zone of a link that the database's list of cities does not have, `UTC`, `GMT` and `Etc/*`
    /// excepted; and for `EST`, `MST`, `CET` and the like the city that people usually mean.
    ///
    /// # Why is this bad
    /// Links are kept for old programs, and some are not what they look like: `EST` is Panama's time, without summer
    /// time, the whole year.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "US/Pacific"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "America/Los_Angeles"}}
    /// ```
    ///
    /// # Fix
    /// Safe where only the name changes: the canonical one. Where people usually mean a city, unsafe: that city, or
    /// the canonical name.
    ///
    /// # Source
    /// Assumed.
    TIMEZONE_ALIAS
}
