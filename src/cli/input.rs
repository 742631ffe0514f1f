//! Where documents come from.

use std::fs;
use std::io::{self, IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A place that documents are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Stdin,
    File(PathBuf),
}

impl Input {
    /// The inputs that the arguments name.
    pub fn all(files: &[PathBuf]) -> Result<Vec<Self>, String> {
        if files.is_empty() {
            return Ok(vec![Self::Stdin]);
        }
        let inputs: Vec<Self> = files
            .iter()
            .map(|file| if file.as_os_str() == "-" { Self::Stdin } else { Self::File(file.clone()) })
            .collect();
        if inputs.iter().filter(|input| **input == Self::Stdin).count() > 1 {
            return Err("standard input can be read only once, but `-` is given twice".to_owned());
        }
        Ok(inputs)
    }

    /// The name that reports show.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "<stdin>".to_owned(),
            Self::File(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// Whether the name says that each line is a document.
    pub fn is_json_lines(&self) -> bool {
        let Self::File(path) = self else { return false };
        path.extension()
            .is_some_and(|extension| ["jsonl", "ndjson"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
    }

    /// All of its text; the error is a sentence for the user.
    pub fn read(&self) -> Result<String, String> {
        let bytes = match self {
            Self::Stdin => read_stdin(),
            Self::File(path) => read_file(path),
        }?;
        String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let hint = match error.as_bytes() {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "; it looks like UTF-16, save it as UTF-8",
                _ => "",
            };
            format!("`{}` is not UTF-8: the byte at offset {at} begins no character{hint}", self.name())
        })
    }
}

fn read_stdin() -> Result<Vec<u8>, String> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        let _ = writeln!(io::stderr(), "reading from the terminal; end the document with Ctrl-D, or name a file");
    }
    let mut bytes = Vec::new();
    match stdin.read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(format!("cannot read standard input: {}", reason(&error))),
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err(format!("`{}` is a directory; name the files in it", path.display()));
    }
    fs::read(path).map_err(|error| format!("cannot read `{}`: {}", path.display(), reason(&error)))
}

/// Why an operation failed, in the words of the other messages.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a directory".to_owned(),
        io::ErrorKind::StorageFull => "no space left on the device".to_owned(),
        _ => error.to_string(),
    }
}
