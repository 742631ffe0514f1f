//! Brackets and commas that are missing or too many, and what is too much to read.

use super::super::class::{
    self, APOSTROPHE, CLOSE, CLOSE_OBJECT, COLON, DIGIT, END, MINUS, OPEN, QUOTE, SEMICOLON, WORD,
};
use super::super::document::{Id, Node, Type};
use super::super::problem::{self, NONE};
use super::super::reader::{Reader, Step};
use super::of;
use super::strings::WIDE_COMMA;

impl Reader<'_> {
    #[cold]
    pub(in crate::json) fn too_large(&mut self) {
        // Nothing else takes away what another document has left there.
        self.nodes.clear();
        self.push(0, self.text.len(), Type::Unreadable, 0);
        self.problem(problem::TOO_LARGE, problem::NOTHING, Id::ROOT, 0, self.text.len());
    }

    pub(super) fn too_deep(&mut self) -> Step {
        let start = self.at;
        self.syntax(problem::TOO_DEEP, problem::NOTHING, start, start + 1);
        let mut depth = 0_usize;
        loop {
            let kind = class::at(self.text, self.at);
            if kind == END {
                break;
            }
            self.at += 1;
            if kind & OPEN != 0 {
                depth += 1;
            } else if kind & CLOSE != 0 {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            } else if kind & QUOTE != 0 {
                self.at = self.string_end(self.at);
            }
        }
        self.push(start, self.at, Type::Unreadable, 0);
        Step::After
    }

    /// Behind a value stands neither a comma nor the bracket that belongs there.
    pub(super) fn after_unexpected(&mut self, kind: u32, object: bool) -> Step {
        let bracket = self.nodes.get(self.open as usize).map_or(0, |node| node.start as usize);
        let start = self.at;
        let next = if object { Step::Key } else { Step::Value };
        if kind == END {
            self.unfinished();
            self.never_closed(object, bracket);
            while let Some(node) = self.nodes.get_mut(self.open as usize) {
                node.flags |= Node::CUT;
                self.close();
            }
            return Step::After;
        }
        if kind & CLOSE != 0 {
            let mut open = self.open;
            while open != NONE && self.is_object(open) != (kind == CLOSE_OBJECT) {
                open = self.around(open);
            }
            // Those behind this one are enough to close everything.
            let extra = self.closing_behind(start + 1) >= self.depth as isize;
            if open != NONE && !extra {
                let end = self.trim_end(bracket, if self.behind_comma() { self.comma } else { self.meaningful_end() });
                self.syntax(
                    of(object, problem::ARRAY_NOT_CLOSED, problem::OBJECT_NOT_CLOSED),
                    problem::NOTHING,
                    bracket,
                    bracket + 1,
                );
                self.edit(end, start, of(object, problem::CLOSE_ARRAY, problem::CLOSE_OBJECT));
                return self.close();
            }
            let found = self.name();
            self.at += 1;
            if extra {
                self.replace(problem::CLOSES_NOTHING, found, start, start + 1, problem::NOTHING);
                return Step::After;
            }
            let fault = of(object, problem::ARRAY_CLOSED_WRONGLY, problem::OBJECT_CLOSED_WRONGLY);
            self.replace(
                fault,
                problem::NOTHING,
                start,
                start + 1,
                of(object, problem::CLOSE_ARRAY, problem::CLOSE_OBJECT),
            );
            return self.close();
        }
        if kind & COLON != 0
            && let Some(key) = self.last_string()
            && if object {
                self.value_is_key(key)
            } else {
                self.object_closed_early() || self.array_not_closed(bracket, key)
            }
        {
            return Step::Colon;
        }
        let wide = self.sign(start) == WIDE_COMMA;
        if kind & (SEMICOLON | COLON) != 0 || wide {
            let fault = if kind & COLON == 0 {
                problem::COMMA_WRONG
            } else {
                of(object, problem::COLON_IN_ARRAY, problem::COMMA_WRONG.unsure_if(true))
            };
            let end = self.character_end();
            self.replace(fault, self.name(), start, end, problem::COMMA);
            self.comma = start;
            self.at = end;
            return next;
        }
        if self.quotes_doubled(false, object) || self.quote_inside(object) || object && self.text_behind_value() {
            return Step::After;
        }
        if kind & (QUOTE | APOSTROPHE | OPEN | MINUS | WORD) != 0 {
            let within = if object { self.within() } else { self.coming() };
            let between = of(object, problem::ITEMS, problem::MEMBERS);
            self.missing(problem::COMMA_MISSING.unsure_if(self.quotes_touch()), between, within, problem::COMMA);
            return next;
        }
        let found = self.name();
        let end = self.junk();
        if self.is(self.at, QUOTE | OPEN | MINUS | DIGIT) {
            self.replace(
                of(object, problem::NO_COMMA_OF_ITEM, problem::NO_COMMA_OF_MEMBER),
                found,
                start,
                end,
                problem::COMMA,
            );
            return next;
        }
        self.replace(
            of(object, problem::STRAY_BEHIND_ITEM, problem::STRAY_BEHIND_MEMBER),
            found,
            start,
            end,
            problem::NOTHING,
        );
        Step::After
    }

    /// Ends the innermost array or object in front of the current place.
    #[inline(never)]
    pub(super) fn close(&mut self) -> Step {
        self.close_at(self.nodes.len() as u32);
        Step::After
    }

    /// The text ends in an array or object: what is open is to be closed.
    fn never_closed(&mut self, object: bool, bracket: usize) {
        if self.cut {
            if !self.listed || self.last_edit == NONE {
                return;
            }
            if let Some(problem) = self.problems.last_mut() {
                problem.fault = problem::STRING_OPEN_AND_MORE;
            }
            self.ending.push('"');
        } else {
            let end = self.trim_end(0, self.meaningful_end());
            let comma = usize::from(self.behind_comma());
            let fault = of(object, problem::ARRAY_NEVER_CLOSED, problem::OBJECT_NEVER_CLOSED);
            self.syntax(fault, problem::NOTHING, bracket, bracket + 1);
            self.edit(end - comma, end, problem::ENDING);
        }
        if let Some(edit) = self.edits.get_mut(self.last_edit as usize) {
            edit.text = problem::ENDING;
        }
        let mut open = self.open;
        while open != NONE {
            self.ending.push(of(self.is_object(open), ']', '}'));
            open = self.around(open);
        }
    }

    /// The item read last has a colon behind it: it is a key of the object in front of it, which has ended too early.
    fn object_closed_early(&mut self) -> bool {
        let index = self.nodes.len() as u32 - 1;
        let object = self.closed;
        let before = self.nodes.get(object as usize).is_some_and(|node| node.next == index);
        if !before || !self.is_object(object) || self.closing_behind(self.at) <= self.depth as isize {
            return false;
        }
        self.reopen(object);
        true
    }

    /// The item read last has a colon behind it: it is a key of the object around an array that lacks its bracket.
    fn array_not_closed(&mut self, bracket: usize, key: Node) -> bool {
        // An array whose first item has a colon was meant to hold an object.
        let inside = self.nodes.len() - 1 > self.within().following().index();
        if !self.is_object(self.around(self.open)) || !inside || self.closing_behind(self.at) >= self.depth as isize {
            return false;
        }
        self.nodes.pop();
        let colon = self.at;
        self.at = key.start as usize;
        let end = self.trim_end(0, if self.behind_comma() { self.comma } else { self.at });
        self.syntax(problem::NOT_CLOSED_BEFORE_KEY, problem::NOTHING, bracket, bracket + 1);
        self.edit(end, end, problem::CLOSE_ARRAY);
        self.at = end;
        self.close();
        self.nodes.push(key);
        self.at = colon;
        true
    }

    /// How many more brackets behind `place` close than open. Places are asked for in ascending order, so that the text
    /// is passed over once.
    fn closing_behind(&mut self, place: usize) -> isize {
        let (from, end) = match self.balance {
            None => (place, self.text.len()),
            Some((from, _)) => (from, place),
        };
        let mut closing = 0;
        let mut at = from;
        while at < end {
            let kind = class::at(self.text, at);
            at += 1;
            if kind & QUOTE != 0 {
                at = self.string_end(at);
            }
            closing += isize::from(kind & CLOSE != 0) - isize::from(kind & OPEN != 0);
        }
        if let Some((_, known)) = self.balance {
            closing = known - closing;
        }
        self.balance = Some((place, closing));
        closing
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec;
    use alloc::vec::Vec;

    use super::super::super::document::{Document, Node, Spare};
    use super::super::super::reader::read_trusted;
    use super::Type;
    use crate::limits;

    /// All but the text, which may be long.
    fn told(document: &Document<'_>) -> String {
        let Document { nodes, problems, edits, ending, unlisted, .. } = document;
        format!("{nodes:?} {problems:?} {edits:?} {ending} {unlisted:?}")
    }

    #[test]
    fn nothing_is_left_of_another_document() {
        let large = vec![b' '; limits::BODY.max + 1];
        let texts: [&[u8]; 8] =
            [&large, b"", b" ", b"\xef\xbb\xbf", b"\xef\xbb\xbf ", b"no JSON at all", b"/* c */", b"{\"a\":[1"];
        // Room for any of them, so that it is not given up for more.
        let old = Node { start: 0, end: 9, next: 2, kind: Type::Object, flags: 0 };
        let left = vec![old; limits::BODY.max / 10 + 100];
        let mut room = Vec::with_capacity(left.len());
        for text in texts {
            room.clear();
            room.extend_from_slice(&left);
            let document = read_trusted(text, 10, Spare(room));
            let name = text.get(..20).unwrap_or(text).escape_ascii();
            assert_eq!(told(&document), told(&read_trusted(text, 10, Spare::NONE)), "{name}");
            room = document.nodes;
        }
    }
}
