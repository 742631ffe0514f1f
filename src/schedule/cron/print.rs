//! The canonical spelling of an expression: reading it gives the same sets, and equal sets give equal text.

use core::fmt;

use super::Cron;

/// Five fields, one blank apart; each as `*`, `*/n`, or a list of numbers and ranges in ascending order.
impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        field(f, self.minutes, 0, 59, false)?;
        f.write_str(" ")?;
        field(f, self.hours.into(), 0, 23, false)?;
        f.write_str(" ")?;
        field(f, self.days.into(), 1, 31, self.days_restricted)?;
        f.write_str(" ")?;
        field(f, self.months.into(), 1, 12, false)?;
        f.write_str(" ")?;
        field(f, self.weekdays.into(), 0, 6, self.weekdays_restricted)
    }
}

/// The numbers of a field as an arithmetic progression: first, last and step.
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

fn field(f: &mut fmt::Formatter<'_>, bits: u64, min: u32, max: u32, restricted: bool) -> fmt::Result {
    if bits.count_ones() == max - min + 1 {
        return if restricted { write!(f, "{min}-{max}") } else { f.write_str("*") };
    }
    if let Some((first, last, step)) = progression(bits)
        && step > 1
    {
        let even = (max - min + 1).is_multiple_of(step);
        if first == min && last + step > max && (even || bits.count_ones() > 2) {
            return write!(f, "*/{step}");
        }
        if bits.count_ones() > 2 {
            return write!(f, "{first}-{last}/{step}");
        }
    }
    let mut separator = "";
    for (first, last) in Stretches(bits) {
        f.write_str(separator)?;
        separator = ",";
        match last - first {
            0 => write!(f, "{first}")?,
            1 => write!(f, "{first},{last}")?,
            _ => write!(f, "{first}-{last}")?,
        }
    }
    Ok(())
}

/// The stretches of neighbouring numbers of a set, ascending, as first and last.
#[derive(Clone)]
pub(crate) struct Stretches(pub(crate) u64);

impl Iterator for Stretches {
    type Item = (u32, u32);

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
