//! Puts the functions of a module in an order in which they compress well: each behind the one that it has most in common with.
//! What a function says of itself, its name, tells little of that; the compressor looks for stretches of bytes that were there
//! shortly before.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload};

use crate::Outcome;

/// What an order depends on. No setting is the best for every module.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Bytes of the shortest stretch that counts.
    stretch: usize,
    /// How much a function may be longer without being less of a match: else the shortest ones would always come first.
    short: usize,
    /// How many of the functions before are looked at, each for two thirds of the one behind it.
    behind: usize,
}

/// The settings that are worth a try.
pub fn settings() -> impl Iterator<Item = Setting> {
    [3, 4, 5, 6].into_iter().flat_map(|stretch| {
        [(100, 1), (200, 1), (400, 1), (100, 3), (200, 3), (50, 4), (200, 4), (400, 4)].map(|(short, behind)| Setting {
            stretch,
            short,
            behind,
        })
    })
}

/// The same module with its functions in another order.
pub fn arranged(module: &[u8], setting: Setting) -> Outcome<Vec<u8>> {
    let says = |error: &dyn std::fmt::Display| format!("the module cannot be arranged: {error}");
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(|error| says(&error))? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.map_err(|error| says(&error))?;
                    imported += u32::from(matches!(import.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = order(&bodies, setting);
    let mut places = vec![0; order.len()];
    for (place, &function) in order.iter().enumerate() {
        places[function] = place as u32;
    }
    let mut arranged = Module::new();
    Arranger { imported, order, places }
        .parse_core_module(&mut arranged, Parser::new(0), module)
        .map_err(|error| says(&error))?;
    Ok(arranged.finish())
}

/// Which function comes at each place.
fn order(bodies: &[&[u8]], Setting { stretch, short, behind }: Setting) -> Vec<usize> {
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    let stretches: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(stretch).collect()).collect();
    for (function, own) in stretches.iter().enumerate() {
        for &stretch in own {
            holders.entry(stretch).or_default().push(function);
        }
    }
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    while !left.is_empty() {
        let mut common = vec![0_u64; bodies.len()];
        let (mut seen, mut weight) = (HashSet::new(), 1_000_000);
        for &before in order.iter().rev().take(behind) {
            for stretch in stretches[before].iter().filter(|stretch| seen.insert(**stretch)) {
                for &holder in &holders[stretch] {
                    common[holder] += weight;
                }
            }
            weight = weight * 2 / 3;
        }
        let likeness = |function: usize| {
            let own = stretches[function].len();
            // The longest one has something of most.
            if order.is_empty() { own as u64 } else { common[function] / (own + short) as u64 }
        };
        let next = (0..left.len()).max_by_key(|&index| (likeness(left[index]), Reverse(index)));
        order.extend(next.map(|index| left.remove(index)));
    }
    order
}

struct Arranger {
    /// How many functions are imported: they come first, and stay.
    imported: u32,
    /// The function at each place, and the place of each function.
    order: Vec<usize>,
    places: Vec<u32>,
}

impl Reencode for Arranger {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let defined = function.checked_sub(self.imported);
        Ok(defined.map_or(function, |defined| self.imported + self.places[defined as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &function in &self.order {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, ImportSection, TypeSection, ValType};

    /// A module with one import and functions that return these numbers, all but the first by way of the one before.
    fn module(numbers: &[i32]) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], [ValType::I32]);
        imports.import("host", "zero", wasm_encoder::EntityType::Function(0));
        for (index, &number) in (0..).zip(numbers) {
            functions.function(0);
            exports.export(&format!("f{number}"), ExportKind::Func, index + 1);
            let mut function = Function::new([]);
            function.instructions().call(index).i32_const(number).i32_add().end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// What each exported function adds, and to what, by the names of the exports.
    fn meaning(module: &[u8]) -> Vec<String> {
        let (mut exports, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(section) => exports.extend(section.into_iter().map(Result::unwrap)),
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let name =
            |index: u32| exports.iter().find(|export| export.index == index).map_or("import", |export| export.name);
        let mut said: Vec<String> = exports
            .iter()
            .map(|export| {
                let mut operators = bodies[export.index as usize - 1].get_operators_reader().unwrap().into_iter();
                let (Some(Ok(wasmparser::Operator::Call { function_index })), Some(Ok(second))) =
                    (operators.next(), operators.next())
                else {
                    panic!("{} does something else", export.name)
                };
                format!("{}: {} {second:?}", export.name, name(function_index))
            })
            .collect();
        said.sort();
        said
    }

    #[test]
    fn functions_change_places_and_nothing_else() {
        let before = module(&[1, 1_000_000, 2, 1_000_001, 3]);
        for setting in settings() {
            let after = arranged(&before, setting).unwrap();
            wasmparser::validate(&after).unwrap();
            assert_ne!(before, after);
            assert_eq!(meaning(&before), meaning(&after));
            assert_eq!(arranged(&after, setting).map(|again| meaning(&again)), Ok(meaning(&before)));
            assert!(arranged(b"no module", setting).is_err());
        }
    }

    #[test]
    fn what_has_much_in_common_stands_together() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"0123456789012345", b"abcdefgi", b"456789012345", b""];
        let setting = Setting { stretch: 4, short: 200, behind: 1 };
        assert_eq!(order(&bodies, setting), [1, 3, 0, 2, 4]);
    }
}
