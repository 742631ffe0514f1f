//! The canonical spelling of an expression: reading it gives the same sets, and equal sets give equal text.

use alloc::string::String;

use core::fmt;

use super::Cron;
use crate::append::Append as _;
use crate::sentence::push_number;

/// Five fields, one blank apart; each as `*`, `*/n`, or a list of numbers and ranges in ascending order.
impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical())
    }
}

impl Cron {
    /// The text of [`fmt::Display`], without its machinery.
    pub(crate) fn canonical(&self) -> String {
        let mut out = String::new();
        for (bits, min, max, restricted) in [
            (self.minutes, 0, 59, false),
            (self.hours.into(), 0, 23, false),
            (self.days.into(), 1, 31, self.days_restricted),
            (self.months.into(), 1, 12, false),
            (self.weekdays.into(), 0, 6, self.weekdays_restricted),
        ] {
            if !out.is_empty() {
                out.push(' ');
            }
            field(&mut out, bits, min, max, restricted);
        }
        out
    }
}

/// The numbers of a field as an arithmetic progression: first, last and step.
#[inline(never)]
pub(crate) fn progression(bits: u64) -> Option<(u32, u32, u32)> {
    let (first, last) = (bits.trailing_zeros(), 63_u32.checked_sub(bits.leading_zeros())?);
    let rest = bits & (bits - 1);
    if rest == 0 {
        return None;
    }
    let step = rest.trailing_zeros() - first;
    let mut at = first;
    let mut count = 0;
    while at <= last {
        if bits >> at & 1 == 0 {
            return None;
        }
        count += 1;
        at += step;
    }
    (count == bits.count_ones()).then_some((first, last, step))
}

fn field(out: &mut String, bits: u64, min: u32, max: u32, restricted: bool) {
    let count = bits.count_ones();
    let values = max - min + 1;
    if count == values {
        return if restricted { push_range(out, min, max) } else { out.push('*') };
    }
    if let Some((first, last, step)) = progression(bits)
        && step > 1
    {
        let star = first == min && last + step > max && (values.is_multiple_of(step) || count > 2);
        if star || count > 2 {
            if star {
                out.push('*')
            } else {
                push_range(out, first, last)
            }
            out.push('/');
            push_number(out, step.into());
            return;
        }
    }
    let mut separator = "";
    for (first, last) in Stretches(bits) {
        out.put(separator);
        separator = ",";
        if last > first + 1 {
            push_range(out, first, last);
            continue;
        }
        push_number(out, first.into());
        if last > first {
            out.push(',');
            push_number(out, last.into());
        }
    }
}

#[inline(never)]
fn push_range(out: &mut String, first: u32, last: u32) {
    push_number(out, first.into());
    out.push('-');
    push_number(out, last.into());
}

/// The stretches of neighbouring numbers of a set, ascending, as first and last.
#[derive(Clone)]
pub(crate) struct Stretches(pub(crate) u64);

impl Iterator for Stretches {
    type Item = (u32, u32);

    #[inline(never)]
    fn next(&mut self) -> Option<(u32, u32)> {
        if self.0 == 0 {
            return None;
        }
        let first = self.0.trailing_zeros();
        let length = (self.0 >> first).trailing_ones();
        let last = first + length - 1;
        self.0 = if last >= 63 { 0 } else { self.0 & !((2_u64 << last) - 1) };
        Some((first, last))
    }
}
