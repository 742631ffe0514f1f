//! What stands where a field has no place for it: names, special characters of other dialects, and strangers.

use alloc::borrow::ToOwned;

use super::field::{END, Scanner};
use super::name::{NAMES, named};
use super::parse::character;
use super::problem::CronFault;
use crate::append::Append as _;
use crate::sentence::push_number;

impl Scanner<'_, '_> {
    /// Reports what stands next, where something else should.
    #[inline(never)]
    pub(super) fn strange(&mut self) {
        let start = self.at;
        let (mut end, mut only_l_and_w) = (start, true);
        loop {
            let letter = self.byte(end) | 0x20;
            if !letter.is_ascii_lowercase() {
                break;
            }
            only_l_and_w &= matches!(letter, b'l' | b'w');
            end += 1;
        }
        // No name is a step. `FRIL` is the last Friday elsewhere.
        let step = self.byte(start.wrapping_sub(1)) == b'/';
        for length in [end - start, 3] {
            let last = length == end - start || start + 4 == end && self.byte(start + 3) | 0x20 == b'l';
            if last && !step && named(self.slice(start, start + length), &NAMES).is_some() {
                return self.name(start, start + length);
            }
        }
        let letters = end > start;
        if letters && only_l_and_w || matches!(self.byte(start), b'#' | b'?') {
            return self.special(start);
        }
        if !letters {
            end += character(self.problems.text, start).len_utf8();
        }
        let message = if step {
            "a step is a number from 1 up, not %f"
        } else {
            "a field is `*`, numbers, ranges, lists and steps; %f is out of place"
        };
        self.problems.say(CronFault::Syntax, start, end, message);
    }

    fn special(&mut self, at: usize) {
        let message = "a field is `*`, numbers, ranges, lists and steps, without the special character %f";
        self.problems.say(CronFault::SpecialCharacter, at, at + 1, message);
        let open = self.byte(at) == b'?';
        if open && !matches!(self.problems.field.values, 7 | 31) {
            return;
        }
        self.problems.help(match self.byte(at) | 0x20 {
            b'?' => "`*` leaves a day field open",
            b'l' => "the last day of a month or week cannot be written",
            b'w' => "the nearest working day cannot be written",
            _ => "the nth weekday of a month cannot be written",
        });
        let alone = at + 1 == self.bytes.len()
            && matches!(self.byte(at.wrapping_sub(1)), END | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
        if open && alone {
            self.problems.other.push('*');
            self.problems.fix("write `*`", true, at, at + 1);
        }
    }

    fn name(&mut self, start: usize, end: usize) {
        self.problems.say(CronFault::Name, start, end, "%p are numbers from %l to %h, not names such as %f");
        let rest = self.bytes.get(end..).unwrap_or_default();
        // With a name as a step nothing is known of what is meant.
        if rest.windows(2).any(|pair| matches!(pair, [b'/', next] if next.is_ascii_alphabetic())) {
            return;
        }
        let Some(number) = self.problems.field.number_of(self.slice(start, end)) else { return };
        self.problems.number = number;
        self.problems.help("%f is %n");
        if self.without_names(start).is_some() {
            self.problems.fix("write numbers", true, start, self.bytes.len());
        }
    }

    /// Puts the field from `start` on together, with every name as its number; nothing if some word is no name of this
    /// field. A Sunday that ends a range is 7, since 0 would come before the start.
    fn without_names(&mut self, start: usize) -> Option<()> {
        let mut out = self.slice(0, start).to_owned();
        let mut at = start;
        while at < self.bytes.len() {
            let word = at;
            while self.byte(at).is_ascii_alphabetic() {
                at += 1;
            }
            if at == word {
                at += 1;
                while at < self.bytes.len() && !self.byte(at).is_ascii_alphabetic() {
                    at += 1;
                }
                out.put(self.slice(word, at));
                continue;
            }
            let mut number = self.problems.field.number_of(self.slice(word, at))?;
            if let [.., before, b'-'] = out.as_bytes()
                && number == 0
                && *before != b'0'
            {
                number = 7;
            }
            push_number(&mut out, number.into());
        }
        self.problems.other.put(out.get(start..)?);
        Some(())
    }
}
