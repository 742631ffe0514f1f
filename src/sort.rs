//! Sorting, once: the standard library's sorts are compiled anew for every type of item, several kilobytes each, which
//! a module for the web cannot afford.

use alloc::vec::Vec;

use core::cmp::Ordering;

/// So many are put in order by insertion: they are nearly in order as a rule.
const FEW: usize = 16;

/// The numbers from 0 to `count` in the order that `compare` gives them; equal ones keep theirs. Many are sorted by a heap: n
/// log n comparisons for any input, in place.
pub(crate) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order = Vec::new();
    sort(&mut order, count, compare);
    order
}

/// [`sorted`], into a list that is there already.
#[inline(never)]
pub(crate) fn sort(order: &mut Vec<usize>, count: usize, compare: &dyn Fn(usize, usize) -> Ordering) {
    order.clear();
    order.extend(0..count);
    let is_behind = |one: usize, other: usize| compare(one, other).then(one.cmp(&other)) == Ordering::Greater;
    if count <= FEW {
        for end in 2..=count {
            let mut rest = order.get_mut(..end).unwrap_or_default();
            while let [.., one, other] = rest
                && is_behind(*one, *other)
            {
                core::mem::swap(one, other);
                rest = rest.split_last_mut().map_or(&mut [], |(_, before)| before);
            }
        }
        return;
    }
    // The first half builds the heap; then the last one of those in it goes behind them, one at a time.
    for step in 0..count + count / 2 {
        let (mut at, end) = match (count / 2).checked_sub(step + 1) {
            Some(parent) => (parent, count),
            None => (0, count + count / 2 - step - 1),
        };
        if at == 0 && end < count {
            swap(order, 0, end);
        }
        loop {
            let child = |side: usize| order.get(2 * at + side).copied().filter(|_| 2 * at + side < end);
            let Some(left) = child(1) else { break };
            let (next, largest) = match child(2) {
                Some(right) if is_behind(right, left) => (2 * at + 2, right),
                _ => (2 * at + 1, left),
            };
            if order.get(at).is_none_or(|&parent| is_behind(parent, largest)) {
                break;
            }
            swap(order, at, next);
            at = next;
        }
    }
}

/// Lets two places of a list change what they have. The standard library's way has a word to say where there is no such place.
#[inline(never)]
fn swap(order: &mut [usize], one: usize, other: usize) {
    let before = order.get(one).copied().unwrap_or_default();
    if let Some(place) = order.get_mut(other) {
        let behind = core::mem::replace(place, before);
        if let Some(place) = order.get_mut(one) {
            *place = behind;
        }
    }
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
