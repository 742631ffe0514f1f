//! Schedules for the package's entries. Expression, zone and what else a function takes stand one behind another in the
//! input; each function returns how many numbers the answer has, or one of the negative faults with a message as text.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{BUFFERS, Buffers};
use crate::schedule::cron::{self, Cron};
use crate::schedule::describe::describe;
use crate::schedule::runs::{BeforeTable, next_runs, previous_runs};
use crate::schedule::zone::{self, Zone};
use crate::wire::Wire;

const BAD_EXPRESSION: i32 = -1;
const UNKNOWN_ZONE: i32 = -2;
const BEFORE_TABLE: i32 = -3;

/// A fault, and its message.
type Refused = (i32, String);

/// Puts the next runs (the previous ones if `back`) from `from` on, at most `count`, into the answer.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn runs(expression: usize, zone: usize, from: f64, count: usize, back: bool) -> i32 {
    answer(|input, output| {
        let (cron, zone, _) = schedule(input, [expression, zone, 0])?;
        let mut add = |run| output.run(&run);
        if back {
            previous_runs(&cron, zone, from as i64).map_err(before)?.take(count).for_each(&mut add);
        } else {
            next_runs(&cron, zone, from as i64).map_err(before)?.take(count).for_each(&mut add);
        }
        Ok(())
    })
}

/// Puts the description of a schedule into the answer. `budget` is the length of an amount, 0 without one.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn describe_schedule(expression: usize, zone: usize, budget: usize, now: f64) -> i32 {
    answer(|input, output| {
        let (cron, zone, budget) = schedule(input, [expression, zone, budget])?;
        let budget = Some(budget).filter(|amount| !amount.is_empty());
        let description = describe(&cron, zone, now as i64, budget).map_err(before)?;
        output.description(&description);
        Ok(())
    })
}

/// Puts every zone's name into the answer's text, each with a line feed behind it; `release` asks for the release of
/// the database instead.
#[wasm_bindgen(skip_typescript)]
pub fn zones(release: bool) {
    let _ = answer(|_, output| {
        if release {
            output.text.push_str(zone::tzdb_version());
        } else {
            zone::list(&mut output.text);
        }
        Ok(())
    });
}

fn answer(make: impl FnOnce(&[u8], &mut Wire) -> Result<(), Refused>) -> i32 {
    BUFFERS.with_borrow_mut(|Buffers { input, output }| {
        output.clear();
        match make(input, output) {
            Ok(()) => i32::try_from(output.words.len()).unwrap_or(0),
            Err((fault, message)) => {
                output.text.push_str(&message);
                fault
            }
        }
    })
}

/// Three texts of these lengths, the first two read.
fn schedule(input: &[u8], lengths: [usize; 3]) -> Result<(Cron, Zone, &str), Refused> {
    let mut rest = input;
    let [expression, zone, third] = lengths.map(|length| {
        let (text, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        rest = behind;
        core::str::from_utf8(text).unwrap_or_default()
    });
    let parsed = cron::parse(expression);
    let Some(cron) = parsed.cron else {
        let fault = parsed.problems.into_iter().find(|problem| problem.code.is_error());
        return Err((BAD_EXPRESSION, fault.map(|problem| problem.message).unwrap_or_default()));
    };
    let Some(zone) = zone::find(zone) else {
        return Err((UNKNOWN_ZONE, zone::explain_unknown(zone).help));
    };
    Ok((cron, zone, third))
}

fn before(_: BeforeTable) -> Refused {
    (BEFORE_TABLE, BeforeTable::MESSAGE.to_owned())
}
