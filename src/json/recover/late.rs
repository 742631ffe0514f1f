//! Objects that lack their end, and so have taken the members of the object around them for their own.

use super::super::class::{FEED, SPACE};
use super::super::document::{Node, Type};
use super::super::problem;
use super::super::reader::Reader;

impl Reader<'_> {
    /// The innermost object lacks its end. If its last value is an object, the bracket may be missing there, and the one
    /// that was taken for it be the outer one's: how far the keys are indented tells. Then ends both where they are meant
    /// to.
    pub(super) fn ended_late(&mut self) -> bool {
        let (outer, inner) = (self.open, self.closed);
        let count = self.nodes.len() as u32;
        let Some(&Node { start, end: bracket_end, next, kind: Type::Object, .. }) = self.nodes.get(inner as usize)
        else {
            return false;
        };
        let first = inner + 1;
        if next != count || first == count || !self.is_object(outer) {
            return false;
        }
        // The key of the inner object stands right in front of it.
        let outside = self.indent(inner - 1);
        if outside == 0 || self.indent(first) <= outside {
            // Nothing tells which members belong to which.
            self.flag(inner, Node::LATE);
            self.flag(outer, Node::CUT);
            return false;
        }
        let mut key = first;
        let mut end = 0;
        while key < count {
            if (1..=outside).contains(&self.indent(key)) {
                if let Some(node) = self.nodes.get_mut(inner as usize) {
                    node.end = end;
                    node.next = key;
                }
                let (back, start, end) = (self.at, start as usize, end as usize);
                self.syntax(problem::OBJECT_NOT_CLOSED, problem::NEXT_KEY, start, start + 1);
                self.edit(end, end, problem::CLOSE_OBJECT);
                self.at = bracket_end as usize;
                self.close();
                self.at = back;
                return true;
            }
            let Some(value) = self.nodes.get(key as usize + 1) else { break };
            end = value.end;
            key = value.next;
        }
        false
    }

    /// How many bytes of white space a token has between it and the beginning of its line, the line break included; 0 if
    /// other things stand there.
    fn indent(&self, token: u32) -> usize {
        let start = self.nodes.get(token as usize).map_or(0, |node| node.start as usize);
        let mut at = start;
        while at > 0 && self.is(at - 1, SPACE) {
            at -= 1;
        }
        if at > 0 && self.is(at - 1, FEED) { start - at + 1 } else { 0 }
    }

    fn flag(&mut self, index: u32, flag: u8) {
        if let Some(node) = self.nodes.get_mut(index as usize) {
            node.flags |= flag;
        }
    }
}
