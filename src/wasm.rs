//! The functions that the JavaScript package is made of. Texts cross through one buffer each way: the package's own
//! entries (`pkg/src`) write UTF-8 into [`reserve`]d memory and read the answer ([`crate::wire`]) where
//! [`answer`] says, which costs a fraction of what converting strings and objects one by one would.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::take;

mod schedule;

use spin::{Mutex, MutexGuard};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::append::Append as _;
use crate::check::{Lists, check_into};
use crate::json::{
    MARGIN, Parts, Spare, WORDS, assemble, contains_replacement, read_query_trusted, read_trusted, read_wtf8,
};
use crate::shape::packed::names;
use crate::wire::Wire;
use crate::{Code, Context, Kind, Options, Severity};

/// Memory that is shared with the package's entries.
struct Buffers {
    input: Input,
    /// The parts of a value that the input holds the texts of.
    parts: Vec<u32>,
    output: Wire,
    /// See [`answer`].
    answer: [usize; 5],
    /// What the last check was done with, for the next one.
    spare: Spare,
    lists: Lists,
}

static BUFFERS: Mutex<Buffers> = Mutex::new(Buffers {
    input: Input(Vec::new()),
    parts: Vec::new(),
    output: Wire::new(),
    answer: [0; 5],
    spare: Spare::NONE,
    lists: Lists::new(),
});

/// What JavaScript writes, behind the words and names that the parts of a value may refer to.
struct Input(Vec<u8>);

impl Input {
    /// How many bytes the words and names are.
    fn front() -> usize {
        WORDS.len() + names().len()
    }

    /// Makes room for so many bytes.
    #[inline(never)]
    fn reserve(&mut self, bytes: usize) {
        let Self(all) = self;
        if all.is_empty() {
            all.extend_from_slice(WORDS);
            all.extend_from_slice(names());
        }
        let needed = Self::front() + bytes + MARGIN;
        if all.len() < needed {
            all.resize(needed, 0);
        }
    }

    #[inline(always)]
    fn written(&self) -> &[u8] {
        self.0.get(Self::front()..).unwrap_or_default()
    }
}

impl Buffers {
    /// Ends an answer. Returns how many numbers it has.
    fn answered(&mut self) -> i32 {
        let Wire { words, text, other, .. } = &self.output;
        let [words_at, text_at, other_at] = [words.as_ptr() as usize, text.as_ptr() as usize, other.as_ptr() as usize];
        self.answer = [words_at, text_at, text.len(), other_at, other.len()];
        i32::try_from(words.len()).unwrap_or(0)
    }
}

/// The memory. No function of the module calls another one, so that it is always free.
fn buffers() -> MutexGuard<'static, Buffers> {
    BUFFERS.lock()
}

/// The input was a value: the report has neither ranges nor text edits.
const VALUE: u32 = 1;
/// The input holds surrogates without their pairs, written as WTF-8.
const WTF8: u32 = 2;
/// The input has characters beyond ASCII and may be a text whose unpaired surrogates were replaced by U+FFFD.
const PERHAPS_REPLACED: u32 = 4;

/// What [`check`] returns when it needs the input again as WTF-8.
const AGAIN: i32 = -1;

/// Makes room for an input of so many bytes; returns where it begins.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn reserve(bytes: usize) -> *const u8 {
    let mut buffers = buffers();
    buffers.input.reserve(bytes);
    buffers.input.written().as_ptr()
}

/// Makes room for so many parts of a value; returns where they begin.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn parts(count: usize) -> *const u32 {
    let mut buffers = buffers();
    if buffers.parts.len() < count {
        buffers.parts.resize(count, 0);
    }
    buffers.parts.as_ptr()
}

/// Where five numbers stand: where the numbers of the last answer begin, where its texts of ASCII begin and how many bytes
/// they have, and the same of its other texts. It is always the same place.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn answer() -> *const usize {
    buffers().answer.as_ptr()
}

/// Reads the options as the package's entries write them, which have checked them: numbers of four bytes, then the stored
/// deployment and environment as texts of JSON. The numbers are how many bytes all of them are, how many each of the two texts
/// is (all bits set: there is none), the most diagnostics (likewise: as many as usual), and codes and severities in turn.
#[inline(never)]
fn options(settings: &[u8]) -> Options {
    let mut options = Options::default();
    let length = settings.first_chunk().map_or(0, |length| u32::from_le_bytes(*length));
    let (numbers, mut texts) = settings.split_at_checked(length as usize).unwrap_or_default();
    let mut numbers = numbers.as_chunks().0.iter().skip(1).map(|number| u32::from_le_bytes(*number) as usize);
    let mut text = |length: Option<usize>| {
        let (text, rest) = texts.split_at_checked(length?)?;
        texts = rest;
        core::str::from_utf8(text).ok().map(String::from)
    };
    options.context = Context { deployment: text(numbers.next()), environment: text(numbers.next()) };
    if let Some(most) = numbers.next().filter(|&most| most != usize::MAX) {
        options.max_diagnostics = most;
    }
    while let (Some(code), Some(level)) = (numbers.next(), numbers.next()) {
        if let Some(&code) = Code::ALL.get(code) {
            options.severity.set(code, Severity::ALL.get(level).copied());
        }
    }
    options
}

/// Checks the input, `length` bytes behind the options, as of `now` (seconds since 1970). With `parts` the input is the texts of a value's so many parts.
/// Returns how many numbers the answer has, 0 for a valid document without diagnostics, or [`AGAIN`].
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn check(kind: usize, options: usize, length: usize, parts: usize, flags: u32, now: f64) -> i32 {
    let Some(&kind) = Kind::ALL.get(kind) else { return 0 };
    let mut buffers = buffers();
    let Buffers { input, parts: list, output, spare, lists, .. } = &mut *buffers;
    let Some((settings, rest)) = input.written().split_at_checked(options) else { return 0 };
    let mut options = if settings.is_empty() { Options::default() } else { self::options(settings) };
    options.now = Some(now as i64);
    let text = rest.get(..length).unwrap_or_default();
    if flags & PERHAPS_REPLACED != 0 && contains_replacement(text) {
        return AGAIN;
    }
    // It is large, and stays where it was made.
    let mut document = if parts > 0 {
        let list = list.get(..parts).unwrap_or_default();
        let start = Input::front() + settings.len();
        let is_ascii = flags & PERHAPS_REPLACED == 0;
        assemble(&Parts { list, text: &input.0, start, end: start + length, is_ascii }, take(spare))
    } else if flags & WTF8 != 0 {
        Some(read_wtf8(text, options.max_diagnostics))
    } else if kind.is_query() && flags & VALUE == 0 {
        Some(read_query_trusted(text, options.max_diagnostics))
    } else {
        Some(read_trusted(text, options.max_diagnostics, take(spare)))
    };
    let Some(document) = &mut document else { return AGAIN };
    output.clear();
    let found = check_into(kind, document, &options, flags & VALUE == 0, output, lists);
    *spare = document.take_spare();
    if found { buffers.answered() } else { 0 }
}

/// The number of the kind that the first `length` bytes of the input most likely are; -1 when nothing speaks for any.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn detect(length: usize) -> i32 {
    let buffers = buffers();
    let text = buffers.input.written().get(..length).unwrap_or_default();
    let kind = crate::detect::detect(text);
    kind.and_then(|kind| Kind::ALL.iter().position(|other| *other == kind)).map_or(-1, |index| index as i32)
}

/// Prints the first `length` bytes of the input as a query string, to be read where [`answer`] says. Returns how many bytes it
/// has, -1 when the input is not query parameters.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn print_query(kind: usize, length: usize) -> i32 {
    let Some(&kind) = Kind::ALL.get(kind) else { return -1 };
    let mut buffers = buffers();
    let query = buffers.input.written().get(..length).unwrap_or_default();
    let Ok(printed) = crate::query::print(kind, query) else { return -1 };
    buffers.output.clear();
    buffers.output.text.put(&printed);
    buffers.answered();
    i32::try_from(printed.len()).unwrap_or(-1)
}
