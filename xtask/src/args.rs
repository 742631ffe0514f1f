//! The words after a command's name.

use crate::Outcome;

/// Words not taken yet. [`Args::end`] refuses whatever is left, so that a misspelt flag is never ignored.
pub struct Args(Vec<String>);

impl Args {
    pub fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// Whether `--flag` was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// The value of `--name VALUE` or `--name=VALUE`.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let joined = format!("{name}=");
        if let Some(at) = self.0.iter().position(|word| word.starts_with(&joined)) {
            return Ok(Some(self.0.remove(at).split_off(joined.len())));
        }
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if self.0.get(at + 1).is_none_or(|word| word.starts_with("--")) {
            return Err(format!("`{name}` needs a value"));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// The next word that is not a flag.
    pub fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Refuses what no one asked for.
    pub fn end(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!("unknown argument `{word}`; `cargo xtask help` lists what there is")),
        }
    }
}

/// All words, for a command that reads them itself.
impl From<Args> for Vec<String> {
    fn from(args: Args) -> Self {
        args.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(String::from).collect())
    }

    #[test]
    fn takes_flags_values_and_words_in_any_order() {
        let mut given = args("native --port 9 --check --driver=/a=b");
        assert!(given.flag("--check"));
        assert!(!given.flag("--check"));
        assert_eq!(given.value("--port"), Ok(Some("9".into())));
        assert_eq!(given.value("--driver"), Ok(Some("/a=b".into())));
        assert_eq!(given.value("--other"), Ok(None));
        assert_eq!(given.word().as_deref(), Some("native"));
        assert_eq!(Vec::from(given), Vec::<String>::new());
        assert_eq!(args("").end(), Ok(()));
    }

    #[test]
    fn refuses_what_is_left_and_what_is_missing() {
        assert!(args("--chekc").end().is_err_and(|text| text.contains("`--chekc`")));
        assert!(args("--port").value("--port").is_err());
        assert!(args("--port --check").value("--port").is_err());
    }
}
