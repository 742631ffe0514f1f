//! The pages of the rules about cron expressions. The judgements are in [`crate::schedule`].

mod accepted;

pub use accepted::*;

rule! {
    /// The expression does not have five fields.
    ///
    /// # What it does
    /// Reports an expression that is not exactly five fields: minute, hour, day of the month, month, day of the week.
    /// Nothing else is said about it, since it is unknown which field is which.
    ///
    /// # Why is this bad
    /// The API refuses the request. Six or seven fields come from dialects with seconds or years, which a deployment
    /// does not have.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 9 * * 1-5", "timezone": "Europe/Berlin"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * 1-5", "timezone": "Europe/Berlin"}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: drops seconds of `0` or a year of `*`, of seven fields both, where what remains can be read, `?` for a day
    /// becoming `*`. Which dialect was meant is a guess.
    ///
    /// # Source
    /// API reference.
    CRON_FIELD_COUNT
}

rule! {
    /// The expression is a shortcut such as `@daily`.
    ///
    /// # What it does
    /// Reports an expression that starts with `@`, in any case of letters.
    ///
    /// # Why is this bad
    /// The API takes five fields and refuses the words that some cron programs take in their place.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "@daily", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe: writes the five fields. `@reboot` and unknown words have none.
    ///
    /// # Source
    /// API reference.
    CRON_SHORTCUT
}

rule! {
    /// The expression uses `L`, `W`, `#` or `?`.
    ///
    /// # What it does
    /// Reports the characters by which other dialects name the last day, the nearest working day, the nth weekday of
    /// a month, and a day field that is left open.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 ? * 1", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * 1", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe: `*` for a day field that is `?`. The others cannot be expressed.
    ///
    /// # Source
    /// API reference.
    CRON_SPECIAL_CHARACTER
}

rule! {
    /// A month or a day of the week is named rather than numbered.
    ///
    /// # What it does
    /// Reports English names of months and days of the week, short or long, in any case of letters.
    ///
    /// # Why is this bad
    /// Standard cron has numbers only, and no text of the API promises names.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * MON-FRI", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * 1-5", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe: writes the numbers, a Sunday that ends a range as 7. A name in a field that has none is left to you, and so
    /// is a field with a name behind `/`: no name is a step.
    ///
    /// # Source
    /// Assumed: POSIX has no names, and no published text settles it.
    CRON_NAME
}

rule! {
    /// A number is outside its field.
    ///
    /// # What it does
    /// Reports minutes beyond 0-59, hours beyond 0-23, days of the month beyond 1-31, months beyond 1-12 and days of
    /// the week beyond 0-7 (0 and 7 are Sunday).
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 24 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 0 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: `0` for hour 24 or minute 60, where the field is that number alone. With restricted days it may be the
    /// day after that was meant. Otherwise none.
    ///
    /// # Source
    /// API reference.
    CRON_OUT_OF_RANGE
}

rule! {
    /// A range ends before it starts.
    ///
    /// # What it does
    /// Reports a range such as `5-1`, whose second number is the smaller one.
    ///
    /// # Why is this bad
    /// The API refuses the request: ranges do not wrap around the end of a week, a day or a month.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 22-2 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 22-23,0-2 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: writes two ranges that wrap around, a step going on across the seam, or one where the other would be
    /// empty. The numbers may as well have been swapped by mistake.
    ///
    /// # Source
    /// API reference.
    CRON_RANGE_REVERSED
}

rule! {
    /// A step is zero, negative or missing.
    ///
    /// # What it does
    /// Reports a `/` that no number from 1 up follows.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "*/0 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "*/15 9 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// None: the step that was meant is unknown.
    ///
    /// # Source
    /// API reference.
    CRON_STEP
}

rule! {
    /// The expression is not written as an expression.
    ///
    /// # What it does
    /// Reports what no other rule about expressions does: strange characters and words, empty items of a list, half
    /// a range, and white space other than blanks and tabs between the fields.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9,,17 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9,17 * * *", "timezone": "UTC"}}
    /// ```
    ///
    /// # Fix
    /// Safe for white space: one blank between fields, none around them. Otherwise none.
    ///
    /// # Source
    /// API reference.
    CRON_SYNTAX
}
