//! What holds for any text and any expression.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use deployment_preflight::schedule::cron::{Cron, Problem, parse};
use proptest::prelude::*;
use support::naive::Naive;
use support::random;

/// Text that is nearly an expression.
fn near_expression() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        8 => "[0-9]{1,2}",
        6 => prop::sample::select(vec!["*", "-", "/", ",", " ", " ", " "]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["MON", "sun", "Jan", "L", "W", "#", "?", "\t", "\u{a0}", "\n", "@daily", "é"])
            .prop_map(str::to_owned),
    ];
    prop_oneof![
        prop::collection::vec(token, 0..30).prop_map(|tokens| tokens.concat()),
        prop::collection::vec("[0-9*/,?LW#a-z-]{1,5}", 5).prop_map(|fields| fields.join(" ")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_safe(text in prop_oneof![".*", "\\PC{0,300}", near_expression()]) {
        let parsed = parse(&text);
        prop_assert_eq!(parsed.cron.is_none(), parsed.problems.iter().any(|problem| problem.code.is_error()));
        for Problem { code, span, message, fix, .. } in &parsed.problems {
            prop_assert!(text.get(span.clone()).is_some(), "{:?} of {:?}", span, text);
            prop_assert!(code.is_of_whole() == (*span == (0..text.len())) || !code.is_of_whole());
            prop_assert!(!message.is_empty() && message.len() < 300);
            if let Some(fix) = fix {
                prop_assert!(text.get(fix.span.clone()).is_some());
            }
        }
    }

    /// Making every fix in turn comes to an end, and never brings back a fault that was just mended.
    #[test]
    fn fixes_come_to_an_end(text in near_expression()) {
        let mut text = text;
        let mut rounds = 0;
        while let Some(fix) = parse(&text).problems.into_iter().find_map(|problem| problem.fix) {
            let fixed = fix.apply(&text);
            prop_assert!(fixed != text);
            text = fixed;
            rounds += 1;
            prop_assert!(rounds < 60, "no end: {}", text);
        }
    }

    /// A safe fix of a warning leaves the schedule as it is.
    #[test]
    fn safe_fixes_of_warnings_keep_the_meaning(expression in random::expression()) {
        let parsed = parse(&expression);
        for problem in parsed.problems {
            if let Some(fix) = problem.fix.filter(|fix| fix.safe) {
                prop_assert!(!problem.code.is_error());
                prop_assert_eq!(parse(&fix.apply(&expression)).cron, parsed.cron);
            }
        }
    }

    #[test]
    fn printing_and_reading_are_inverse(expression in random::expression()) {
        let cron = parse(&expression).cron.unwrap();
        let printed = cron.to_string();
        let again = parse(&printed);
        prop_assert_eq!(again.cron, Some(cron));
        prop_assert!(again.problems.is_empty(), "`{}` from `{}`", printed, expression);
        prop_assert_eq!(again.cron.unwrap().to_string(), printed);
    }

    /// Against a reader that only knows how to split.
    #[test]
    fn sets_are_those_of_a_plain_reader(expression in random::expression()) {
        let cron: Cron = expression.parse().unwrap();
        let naive = Naive::new(&expression);
        let tables = naive.tables();
        let bits = |set: u64| (0..60).map(|bit| set >> bit & 1 == 1).collect::<Vec<_>>();
        let sets = [cron.minutes(), cron.hours().into(), cron.days().into(), cron.months().into(), cron.weekdays().into()];
        for (set, (table, length)) in sets.into_iter().zip(tables.into_iter().zip([60, 24, 32, 13, 7])) {
            prop_assert_eq!(&bits(set)[..length], &table[..length]);
        }
    }
}
