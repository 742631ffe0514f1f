use proptest::prelude::*;

use super::*;

fn value() -> impl Strategy<Value = Value> {
    let string = || prop_oneof![".{0,40}", "[a-z \"\\\\\n\u{0}-\u{1f}é€😀]{0,40}", Just("null".to_owned())];
    let key = prop_oneof![proptest::sample::select(NAMES.to_vec()).prop_map(str::to_owned), string()];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        string().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 80, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            proptest::collection::btree_map(key.clone(), inner, 0..8)
                .prop_map(|members| members.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

proptest! {
    #[test]
    fn any_value_comes_out_as_reading_its_json_would(value in value()) {
        same(&value);
    }

    #[test]
    fn no_parts_do_harm(
        list in proptest::collection::vec((0..8_u32, prop_oneof![0..40_u32, any::<u32>()]), 0..20),
        text in ".{0,60}",
    ) {
        let list: Vec<u32> = list.into_iter().map(|(kind, upper)| upper << BITS | kind).collect();
        assembles(&list, &text, BEHIND);
    }
}

#[test]
fn a_name_in_front_of_all_texts_does_no_harm() {
    let list: Vec<u32> = [(3, 0), (5, 0), (7, 0), (0, 36)].map(|(kind, upper): (u32, u32)| upper << BITS | kind).into();
    assembles(&list, &"a".repeat(36), BEHIND);
    assembles(&list, "0a𐀀A0\u{0}0A¡a¡𐀀𐀀a𐀀𐀀\u{0}¡𐀀0𐀀a¡aAA", BEHIND);
}
