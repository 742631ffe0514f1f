//! Brackets and commas that are missing or too many, and what is too much to read.

use super::super::class::{
    self, APOSTROPHE, BACKSLASH, BREAK, CLOSE, CLOSE_ARRAY, CLOSE_OBJECT, COLON, DIGIT, END, FEED, MINUS, OPEN,
    OPEN_ARRAY, OPEN_OBJECT, QUOTE, SEMICOLON, WORD,
};
use super::super::document::{Id, Node, Type};
use super::super::problem::{self, NONE};
use super::super::reader::{Reader, Step};
use super::of;
use super::quotes::WIDE_COMMA;

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
            if !self.behind_comma() && self.ended_late() {
                return Step::After;
            }
            self.unfinished();
            self.never_closed(object, bracket);
            while let Some(node) = self.nodes.get_mut(self.open as usize) {
                node.flags |= Node::CUT;
                self.close();
            }
            return Step::After;
        }
        let round = self.byte(start) == b')' && self.surplus(start) < 0;
        if kind & CLOSE != 0 || round {
            return self.closed_wrongly(kind, object, bracket);
        }
        if kind & COLON != 0
            && let Some(key) = self.last_string()
            && self.value_is_key(key, object, bracket)
        {
            return Step::Colon;
        }
        let wide = self.sign(start) == WIDE_COMMA;
        if kind & (SEMICOLON | COLON) != 0 || wide {
            let end = self.character_end();
            self.replace(problem::COMMA_WRONG.unsure_if(kind & COLON != 0), self.name(), start, end, problem::COMMA);
            self.comma = start;
            self.at = end;
            return next;
        }
        if self.quotes_doubled(false, object) || self.quote_inside(object) || self.text_behind_value(object) {
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

    /// The bracket at the current place does not belong there.
    fn closed_wrongly(&mut self, kind: u32, object: bool, bracket: usize) -> Step {
        let start = self.at;
        let found = self.name();
        let surplus = self.surplus(start);
        if surplus > 0 {
            // Those behind this one are enough to close everything.
            if kind != CLOSE_ARRAY || !object || !self.list_without_bracket() {
                self.at += 1;
                self.replace(problem::CLOSES_NOTHING, found, start, start + 1, problem::NOTHING);
            }
            return Step::After;
        }
        let mut open = self.open;
        while open != NONE && self.is_object(open) != (kind == CLOSE_OBJECT) {
            open = self.around(open);
        }
        if surplus < 0 && open != NONE && kind & CLOSE != 0 {
            return self.not_closed(start);
        }
        self.at += 1;
        let sign = of(object, problem::CLOSE_ARRAY, problem::CLOSE_OBJECT);
        if !self.is(bracket, of(object, OPEN_ARRAY, OPEN_OBJECT)) {
            // Both brackets are the same mistake.
            if let Some(edits) = self.problem_at(bracket).map(|opened| opened.edits) {
                self.add_edit(edits, start, start + 1, sign);
            }
        } else {
            let fault = of(object, problem::ARRAY_CLOSED_WRONGLY, problem::OBJECT_CLOSED_WRONGLY);
            self.replace(fault, found, start, start + 1, sign);
        }
        self.close()
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
            let found = of(object, problem::OPENING_BRACKET, problem::OPENING_BRACE);
            self.syntax(problem::NEVER_CLOSED, found, bracket, bracket + 1);
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

    /// The string read last, a value, has a colon behind it: it is a key. Brackets or a value are missing in front of it.
    fn value_is_key(&mut self, key: Node, object: bool, bracket: usize) -> bool {
        let colon = self.at;
        let index = self.nodes.len() as u32 - 1;
        // How many more brackets close behind it than are open.
        let surplus = self.surplus(colon);
        let first = index == self.open + 1;
        let before = self.closed;
        if !object {
            if first && (surplus == 0 || self.list_surplus(colon) < 0) {
                self.replace(
                    problem::OPENED_WRONGLY,
                    problem::OPENING_BRACKET,
                    bracket,
                    bracket + 1,
                    problem::OPEN_OBJECT,
                );
                if let Some(node) = self.nodes.get_mut(self.open as usize) {
                    node.kind = Type::Object;
                }
                return true;
            }
            if surplus < 0 && !first && self.is_object(self.around(self.open)) {
                self.nodes.pop();
                self.not_closed(key.start as usize);
                self.push_again(key);
                return true;
            }
            if surplus > 0
                && self.is_object(before)
                && self.nodes.get(before as usize).is_some_and(|node| {
                    // Of a bracket too many another one stands right in front.
                    node.next == index && self.is((node.end as usize).saturating_sub(2), CLOSE_OBJECT)
                })
                && self.spelled(before + 1) != self.spelled(index)
            {
                self.reopen(before);
                return true;
            }
        } else if surplus <= 0 {
            let name_end = self.nodes.get(index as usize - 1).map_or(0, |name| name.end as usize);
            let same_line = self.pass(name_end, colon, !BREAK) == colon;
            // A colon in place of a comma has another key behind it.
            if same_line && self.key_at(self.blank_end(colon + 1)) {
                return false;
            }
            self.nodes.pop();
            self.at = key.start as usize;
            self.member_without_value(self.at);
            self.at = colon;
            self.push_again(key);
            return true;
        }
        if surplus > 0 {
            self.object_without_bracket();
        }
        surplus > 0
    }

    /// The string read last is the first key of an object that lacks its opening bracket.
    pub(super) fn object_without_bracket(&mut self) {
        let Some(key) = self.nodes.pop() else { return };
        let start = key.start as usize;
        self.syntax(problem::OPEN_MISSING, problem::NOTHING, start, key.end as usize);
        self.edit(start, start, problem::OPEN_OBJECT);
        let object = self.nodes.len() as u32;
        self.push(start, start, Type::Object, Node::OPEN);
        self.open_again(object);
        self.push_again(key);
    }

    pub(super) fn push_again(&mut self, string: Node) {
        self.push(string.start as usize, string.end as usize, Type::String, string.flags);
    }

    /// An object of an array lacks its bracket in front of the next object, which begins here.
    pub(super) fn item_not_closed(&mut self) -> bool {
        let around = self.nodes.get(self.around(self.open) as usize);
        if around.is_none_or(|around| around.kind == Type::Object) || !self.behind_comma() || self.surplus(self.at) >= 0
        {
            return false;
        }
        self.not_closed(self.at);
        true
    }

    /// Ends the innermost array or object, which lacks its bracket, in front of what begins at a place.
    fn not_closed(&mut self, place: usize) -> Step {
        let object = self.is_object(self.open);
        let elsewhere = if object { self.ended_late() } else { self.bracket_twice() };
        if elsewhere {
            return Step::After;
        }
        let bracket = self.nodes.get(self.open as usize).map_or(0, |node| node.start as usize);
        let back = self.at;
        self.at = place;
        let closes = self.is(place, CLOSE);
        let comma = self.behind_comma();
        let end = self.trim_end(0, if comma { self.comma } else { self.meaningful_end() });
        let before = if self.is(place, QUOTE) { problem::NEXT_KEY } else { self.name() };
        let fault = of(object, problem::ARRAY_NOT_CLOSED, problem::OBJECT_NOT_CLOSED);
        self.syntax(fault, before, bracket, bracket + 1);
        let sign = of(object, problem::CLOSE_ARRAY, problem::CLOSE_OBJECT);
        // In front of a bracket the comma is one too many.
        self.edit(end, if comma && closes { self.comma + 1 } else { end }, sign);
        self.at = if closes { place } else { end };
        self.close();
        self.at = back;
        Step::After
    }

    /// The bytes of a token.
    fn spelled(&self, node: u32) -> Option<&[u8]> {
        let node = self.nodes.get(node as usize)?;
        self.text.get(node.start as usize..node.end as usize)
    }

    /// How many more brackets close from `place` on than are open and opened there.
    pub(super) fn surplus(&mut self, place: usize) -> isize {
        self.closing_behind(place).0 - self.depth as isize
    }

    /// The same of the brackets of lists alone: of them there may be too many where others are missing.
    pub(super) fn list_surplus(&mut self, place: usize) -> isize {
        let (_, mut surplus) = self.closing_behind(place);
        let mut open = self.open;
        while let Some(node) = self.nodes.get(open as usize) {
            surplus -= isize::from(node.kind == Type::Array);
            open = node.next;
        }
        surplus
    }

    /// How many more brackets behind `place` close than open, all and those of lists. Places are asked for in ascending
    /// order, so that the text is passed over once.
    fn closing_behind(&mut self, place: usize) -> (isize, isize) {
        let (from, end) = match self.balance {
            None => (place, self.text.len()),
            Some((from, ..)) => (from, place),
        };
        let (mut all, mut lists) = (0, 0);
        let mut at = from;
        let mut inside = false;
        while at < end {
            let kind = class::at(self.text, at);
            at += 1;
            // A quote that is missing or too many does not reach beyond its line.
            inside = inside != (kind & QUOTE != 0) && kind & FEED == 0;
            if inside {
                at += usize::from(kind & BACKSLASH != 0);
                continue;
            }
            let closes = isize::from(kind & CLOSE != 0) - isize::from(kind & OPEN != 0);
            all += closes;
            if kind & (OPEN_ARRAY | CLOSE_ARRAY) != 0 {
                lists += closes;
            }
        }
        if let Some((_, all_before, lists_before)) = self.balance {
            (all, lists) = (all_before - all, lists_before - lists);
        }
        self.balance = Some((place, all, lists));
        (all, lists)
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
