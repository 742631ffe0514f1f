use super::{mask, mask_message};

#[test]
fn hides_credentials_and_nothing_else() {
    let token = format!("ghp_{}", "A1b2".repeat(9));
    let cases: &[(&str, &str)] = &[
        (r#"{"authorization_token": "abc"}"#, r#"{"authorization_token": "***"}"#),
        (r#"{"authorization_token":"a\"b"}"#, r#"{"authorization_token":"****"}"#),
        ("{\"authorization_token\": \"abc\n}", "{\"authorization_token\": \"***\n}"),
        ("{authorization_token: abc\n}", "{authorization_token: ***\n}"),
        (r#"{'authorization_token' : 'abc'}"#, r#"{'authorization_token' : '***'}"#),
        (r#"{"Authorization_Token": ["abc"], "x": 1}"#, r#"{"Authorization_Token": [*****], "x": 1}"#),
        (r#"{"authorization_token": null, "x": "abc"}"#, r#"{"authorization_token": null, "x": "abc"}"#),
        (r#"{"authorization_token": 123, "x": 1}"#, r#"{"authorization_token": ***, "x": 1}"#),
        (r#"{"github_token": "abc"}"#, r#"{"github_token": "***"}"#),
        (r#"{"api_key": "äö"}"#, r#"{"api_key": "**"}"#),
        (r#""{\"authorization_token\": \"abc\"}""#, r#""{\"authorization_token\": \"****"}""#),
        (r#"{"authorization_token" "abc", "x": 1}"#, r#"{"authorization_token" "***", "x": 1}"#),
        (r#"{"authorization_token", "abc"}"#, r#"{"authorization_token", "***"}"#),
        (r#"{"authorization_token" abc}"#, r#"{"authorization_token" ***}"#),
        (r#"{"authorization_token: "abc"}"#, r#"{"authorization_token: "***"}"#),
        (r#"{"authorization_token" = {"x": "abc"}}"#, r#"{"authorization_token" = {**********}}"#),
        (r#"{"authorization_token": abc", "x": 1}"#, r#"{"authorization_token": ****, "x": 1}"#),
        (r#"{"authorization_token": """abc"""}"#, r#"{"authorization_token": """***"""}"#),
        (r#"{"authorization_token": ""abc"", "x": "y"}"#, r#"{"authorization_token": ""***"", "x": "y"}"#),
        (r#"{'authorization_token': ''abc''}"#, r#"{'authorization_token': ''***''}"#),
        (r#"{"token"": "abc"}"#, r#"{"token"": "***"}"#),
        (r#"{"token`: "abc"}"#, r#"{"token`: "***"}"#),
        (r#"{"token""abc"}"#, r#"{"token""***"}"#),
        (r#"{"authorization_token": "", "x": "y"}"#, r#"{"authorization_token": "", "x": "y"}"#),
        (r#"{"token": "abc", "de"], "x": "y"}"#, r#"{"token": "*********"], "x": "y"}"#),
        (r#"{"token": {"abc", "de", 'f'], "x": "y"}"#, r#"{"token": {****************], "x": "y"}"#),
        (r#"{"token": ("abc", "de"), "x": "y"}"#, r#"{"token": ***********"), "x": "y"}"#),
        (r#"{"token": "abc", "x": "y"}"#, r#"{"token": "***", "x": "y"}"#),
        (r#"{"token": "abc", 'x' : "y"}"#, r#"{"token": "***", 'x' : "y"}"#),
        (r#"["token", "abc"]"#, r#"["token", "abc"]"#),
        (r#"{"text": "use the token: carefully"}"#, r#"{"text": "use the token: carefully"}"#),
        (r#"{"text": "a token"}"#, r#"{"text": "a token"}"#),
        (r#"{"url": "https://me:pw@github.com/o/r"}"#, r#"{"url": "https://*****@github.com/o/r"}"#),
        (r#"{"url": "https://github.com/o/r?a@b"}"#, r#"{"url": "https://github.com/o/r?a@b"}"#),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(mask(text), *expected, "{text}");
    }
    assert_eq!(mask(&format!("see {token}.")), format!("see {}.", "*".repeat(40)));
}

#[test]
fn takes_linear_time() {
    for unit in [
        "url:",
        "url\\\":\\\"",
        "token\\u0022:\\u0022",
        "token\\\":[",
        "?token=",
        "&a",
        "\\\\",
        "\\u005c",
        "%25",
        "https://a:",
        "+",
        "token",
        "token\"",
        "token\":[",
        "://",
        "://a@",
        "\\\"",
        "token\": \"\\",
        "token\":\"a\",",
        "\"token\",",
        "\"authorization_token\",",
        "token\":\"\"\"",
    ] {
        let text = unit.repeat((1 << 18) / unit.len());
        let started = std::time::Instant::now();
        assert_eq!(mask(&text).len(), text.len());
        assert!(started.elapsed().as_secs() < 10, "{unit}");
    }
}

#[test]
fn survives_every_truncation() {
    for text in [
        r#"{"authorization_token": "a\"ä", "token": ["x"], "url": "https://a:b@c"}"#,
        r#"{"tok\u0065n": "a\\\"ä\ud83d\ude00", "x": "{\"token\": [\"x\"]}", "url": "\/\/a%41:b@c"}"#,
    ] {
        for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
            let part = text.get(..end).unwrap();
            assert_eq!(mask(part).chars().count(), part.chars().count(), "{part}");
        }
    }
}

#[test]
fn hides_a_credential_whichever_characters_are_escaped_and_wherever_it_is_cut() {
    let plain = format!("ghp_{}", "A1b2".repeat(9));
    for step in 1..5 {
        for first in 0..plain.len() {
            let spelt: String = (0..)
                .zip(plain.chars())
                .map(|(at, char)| {
                    let escaped = at >= first && (at - first).is_multiple_of(step);
                    if escaped { format!("\\u{:04X}", u32::from(char)) } else { char.to_string() }
                })
                .collect();
            let text = format!(r#"{{"text":"{spelt}"#);
            let whole = format!(r#"{{"text":"{}"#, "*".repeat(spelt.len()));
            assert_eq!(mask(&text), whole);
            for cut in 1..spelt.len() - "ghp_".len() * 6 {
                let end = text.len() - cut;
                assert_eq!(mask(text.get(..end).unwrap()), whole.get(..end).unwrap(), "{text} {cut}");
            }
        }
    }
}

/// What `marked` says without its marks, and with `*` for what is between them.
fn unmarked(marked: &str) -> (String, String) {
    let (mut text, mut expected, mut inside) = (String::new(), String::new(), false);
    for char in marked.chars() {
        match char {
            '«' | '»' => inside = char == '«',
            _ => {
                text.push(char);
                expected.push(if inside && !matches!(char, '\n' | '\r') { '*' } else { char });
            }
        }
    }
    (text, expected)
}

fn compare(cases: &[&str]) {
    for marked in cases {
        let marked = marked.replace("A36", &"A1b2".repeat(9));
        let (text, expected) = unmarked(&marked);
        assert_eq!(mask(&text), expected, "{text}");
    }
}

#[test]
fn hides_what_escapes_spell() {
    compare(&[
        r#"{"description":"«\u0067hp_A36»"}"#,
        r#"{"description":"«g\u0068p_A36»","vault_ids":["vlt_1","vlt_1"]}"#,
        r#"{"description":"see «ghp\u005fA36», please"}"#,
        r#"{"description":"a\n«ghp_A36\u0041b»\tc"}"#,
        r#"{"description":"«ghp_A36\u0041bc»"}"#,
        r#"{"description":"«ghp_A1\u0062\u0032A36»"}"#,
        r#"{"description":"«\u0073\u006B-ant-A36»"}"#,
        r#"{"description":"«\u002d----BEGIN PRIVATE KEY-----\nabc\n\u002d----END PRIVATE KEY-----»\n"}"#,
        r#"{"authorization\u005f\u0074oken":"«hunter2secret»"}"#,
        r#"{"\u0061uthorization_token":"«hunter2secret»"}"#,
        r#"{"authorization_token\u0020":"«hunter2secret»"}"#,
        r#"{"authorization_\u0074oken":"«a\"hunter2secret»","x":"b"}"#,
        r#"{"authorization_\u0074oken":{«"x":"a}\"]hunter2secret"»},"x":"b"}"#,
        r#"{"authorization_\u0074oken":[«["a"],"hunter2secret"»],"x":"b"}"#,
        r#"{"pass\u0077ord":"«hunter2secret»"}"#,
        r#"{"api\u005fkey":"«hunter2secret»","x":1}"#,
        r#"{"api\u005Fkey" : «12345 », "x":1}"#,
        r#"{"\u0061pi_key":null,"x":"y"}"#,
        // JSON in a string of JSON.
        r#"{"text":"{\"authorization_token\": \"«a\\\"hunter2secret»\"}"}"#,
        r#"{"text":"{\"authorization\\u005ftoken\": \"«hunter2secret\»"}"}"#,
        r#"{"text":"«\\u0067hp_A36» x"}"#,
        r#"{"text":"{\"token\": [«\"abc\"»], \"x\": 1}","y":"z"}"#,
        // Malformed escapes are none.
        r#"{"description":"\u006«ghp_A36»"}"#,
        r#"{"description":"\x67hp_A36"}"#,
        // Nothing else is hidden.
        r#"{"text":"use the token\u003a carefully\n","a\u0062":"a\/b\\c"}"#,
    ]);
}

#[test]
fn hides_what_is_cut() {
    compare(&[
        r#"{"description":"«\u0067hp_A36"#,
        r#"{"description":"«\u0067hp_A1b2A1b2"#,
        r#"{"description":"«ghp_A1b2A1b2\u00"#,
        "{\"description\":\"«\\u0067hp_A36»\r\n}",
        "{\"authorization\\u005ftoken\": \"«abc\r»\n}",
        "{\"authorization\\u005ftoken\": «abc»\r\n}",
        r#"{"authorization\u005ftoken": "«hunter2sec"#,
        r#"{authorization\u005ftoken: «hunter2secret»}"#,
        r#"{"authorization\u005ftoken: "«hunter2secret»"}"#,
        r#"{"x":"https:\/\/«me:hunter2sec"#,
        r#"{"x":"https://«me:hunter2sec"#,
        r#"{"x":"https://localhost:80"#,
        r#"{"x":"https://[::1"#,
    ]);
}

#[test]
fn hides_credentials_of_addresses() {
    compare(&[
        r#"{"url":"https:\/\/«x:hunter2secret»@github.com\/a\/b.git"}"#,
        r#"{"text":"http:\/\/«x:pw»@h/"}"#,
        r#"{"text":"https\u003a\/\u002f«x:p\u0077»\u0040h/"}"#,
        r#"{"text":"https:\u002F/«x:p\"w»@h/"}"#,
        r#"{"text":"https://«x:it's»@h/"}"#,
        r#"{"text":"https://«x:p\\w»@h/"}"#,
        r#"{"text":"https:\/\/h\/a@b, me@example.com"}"#,
        // Without a scheme only the value of a member says that it is an address.
        r#"{"url":"«x:pw»@github.com/a/b"}"#,
        r#"{"url":"\/\/«x:p\/w»@github.com\/a\/b"}"#,
        r#"{"\u0075rl":"«x:pw»\u0040github.com\/a"}"#,
        r#"{"url":"«hunter2secret»@github.com/a/b"}"#,
        r#"{"url":"«x:pw»@github.com/?a=https://h"}"#,
        r#"{"repo_url":"«git:pw»@github.com/a/b"}"#,
        r#"{url: «x:pw»@github.com/a/b}"#,
        r#"{"url" "«x:pw»@github.com/a/b"}"#,
        "{\"url\": \"«x:pw»@github.com/a\r\n}",
        r#"{"url":"https://«x:p w»@github.com/a/b"}"#,
        r#"{"url":"https://«x:p/w»@github.com/a/b"}"#,
        r#"{"url":"git@github.com:a/b"}"#,
        r#"{"url":"git\u0040github.com:a\/b"}"#,
        r#"{"url":"me@example.com"}"#,
        r#"{"url":"mailto:me@example.com"}"#,
        r#"{"url":"https:\/\/github.com\/o\/r?a@b"}"#,
        r#"{"text":"x:pw@github.com/a/b"}"#,
        r#"{"text":"a url: me@example.com"}"#,
        // Parameters.
        r#"{"url":"https://h/a?token=«hunter2secret»"}"#,
        r#"{"url":"https:\/\/h\/a?b=c&access_token=«hunter2secret»&d=e"}"#,
        r#"{"url":"https://h/a\u003faccess\u005ftoken\u003d«hunter2\u0073ecret»\u0026d=e"}"#,
        r#"{"url":"https://h/a?tok%65n=«hunter%32secret»#x"}"#,
        r#"{"text":"(https://h/a?X-Amz-Signature=«hunter2secret)» x"}"#,
        r#"{"url":"https://h/a?sig=«hunter2\"secret»"}"#,
        r#"{"url":"https://h/a?page=7&encode=no"}"#,
        "access_token=«hunter2secret»&limit=5",
        "x=«%67hp_A36»&limit=5",
        "x=«-----BEGIN+PRIVATE+KEY-----abc-----END+PRIVATE+KEY-----»&limit=5",
    ]);
}

#[test]
fn hides_in_messages_what_is_cut() {
    for (message, expected) in [
        ("write `https://github.com/ghp_A1b2A1b2…`", "write `https://github.com/************…`"),
        ("found `https://x:hunter2…`, as `me@…`", "found `https://*********…`, as `me@…`"),
        ("`authorization_token` is expected", "`authorization_token` is expected"),
        ("write `https://localhost:80`", "write `https://localhost:80`"),
    ] {
        assert_eq!(mask_message(message), expected);
    }
}
