//! Schedules for the package's entries. Expression and zone stand one behind another in the input; each function returns how
//! many numbers the answer has, or one of the negative faults with a message as text.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{Buffers, buffers};
use crate::append::Append as _;
use crate::schedule::cron::{self, Problems};
use crate::schedule::runs::{BeforeTable, Walk};
use crate::schedule::zone;
use crate::wire::Wire;

const BAD_EXPRESSION: i32 = -1;
const UNKNOWN_ZONE: i32 = -2;
const BEFORE_TABLE: i32 = -3;

/// Puts the next runs (the previous ones if `back`) from `from` on, at most `count`, into the answer.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn runs(expression: usize, zone: usize, from: f64, count: usize, back: bool) -> i32 {
    answer(&|input, output| {
        let walk = walk(input, [expression, zone], from as i64, back, output)?;
        output.runs(walk, count, back);
        Ok(())
    })
}

/// Puts the description of a schedule into the answer.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn describe_schedule(expression: usize, zone: usize, now: f64) -> i32 {
    answer(&|input, output| {
        let now = now as i64;
        let walk = walk(input, [expression, zone], now, false, output)?;
        output.description(walk, now);
        Ok(())
    })
}

/// Puts every zone's name into the answer's text, each with a line feed behind it; `release` asks for the release of
/// the database instead.
#[wasm_bindgen(skip_typescript)]
pub fn zones(release: bool) {
    let _ = answer(&|_, output| {
        if release {
            output.text.put(zone::tzdb_version());
        } else {
            zone::list(&mut output.text);
        }
        Ok(())
    });
}

/// Writes an answer, or returns the fault with its message as text.
type Answer<'a> = dyn Fn(&[u8], &mut Wire) -> Result<(), i32> + 'a;

/// The count of the answer's numbers, or the fault, whose message is then the text.
#[inline(never)]
fn answer(make: &Answer<'_>) -> i32 {
    let mut buffers = buffers();
    let Buffers { input, output, .. } = &mut *buffers;
    output.clear();
    let made = make(input.written(), output);
    let count = buffers.answered();
    made.err().unwrap_or(count)
}

/// A walk on the schedule whose expression and zone have these lengths.
#[inline(never)]
fn walk(input: &[u8], lengths: [usize; 2], from: i64, back: bool, output: &mut Wire) -> Result<Walk, i32> {
    let [expression, zone] = lengths;
    let (expression, rest) = input.split_at_checked(expression).unwrap_or_default();
    let text = |bytes| core::str::from_utf8(bytes).unwrap_or_default();
    let mut problems = Problems::new(text(expression));
    let Some(cron) = cron::read(&mut problems) else {
        if let Some(fault) = problems.list.iter().find(|problem| problem.code.is_error()) {
            output.text.put(problems.said(fault.message));
        }
        return Err(BAD_EXPRESSION);
    };
    let name = text(rest.get(..zone).unwrap_or_default());
    let Some(zone) = zone::find(name) else {
        output.text.put(&zone::explain_unknown(name).help);
        return Err(UNKNOWN_ZONE);
    };
    let walk = Walk::new(&cron, zone, from, back);
    if walk.is_err() {
        output.text.put(BeforeTable::MESSAGE);
    }
    walk.map_err(|_| BEFORE_TABLE)
}
