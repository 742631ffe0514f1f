//! Sorting, once: the standard library's sorts are compiled anew for every type of item, several kilobytes each, which
//! a module for the web cannot afford.

use alloc::vec::Vec;

use core::cmp::Ordering;

/// So many are put in order by insertion: they are nearly in order as a rule, and the whole list as a rule is no longer.
const RUN: usize = 16;

/// The numbers from 0 to `count` in the order that `compare` gives them; equal ones keep theirs. A merge sort: n log n
/// comparisons for any input.
pub(crate) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    for run in from.chunks_mut(RUN) {
        for end in 2..=run.len() {
            let mut rest = run.get_mut(..end).unwrap_or_default();
            while let [.., one, other] = rest
                && compare(*one, *other) == Ordering::Greater
            {
                core::mem::swap(one, other);
                rest = rest.split_last_mut().map_or(&mut [], |(_, before)| before);
            }
        }
    }
    let mut into = Vec::new();
    let mut width = RUN;
    while width < count {
        into.clear();
        let mut start = 0;
        while start < count {
            let middle = count.min(start + width);
            let end = count.min(middle + width);
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let (one, other) = (from.get(left), from.get(right));
                let turn = match (one, other) {
                    (Some(&one), Some(&other)) if left < middle && right < end => {
                        compare(one, other) == Ordering::Greater
                    }
                    _ => left >= middle,
                };
                into.extend(if turn { other } else { one });
                right += usize::from(turn);
                left += usize::from(!turn);
            }
            start = end;
        }
        core::mem::swap(&mut from, &mut into);
        width = width.saturating_mul(2);
    }
    from
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 7_u32;
        for count in 0..200 {
            let values: Vec<u32> = (0..count)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 16) % 16
                })
                .collect();
            let mut expected: Vec<usize> = (0..values.len()).collect();
            expected.sort_by_key(|&index| values[index]);
            assert_eq!(sorted(values.len(), &|one, other| values[one].cmp(&values[other])), expected);
        }
    }
}
