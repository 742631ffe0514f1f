//! The `Shape` derive: turns the declaration of a type into the static tables that the checker walks.
//!
//! On a struct with named fields:
//!
//! ```text
//! #[shape(rule = Repository)]                  what is checked about the members together (an `ObjectRule`)
//! #[shape(limit = NAME)]                       bounds, a constant of `limits`
//! #[shape(format = Text)]                      what a string says (a `Format`)
//! #[shape(list = Events)]                      what is checked about an array's items together (a `ListRule`)
//! #[shape(map(METADATA, METADATA_KEY, METADATA_VALUE))]
//! #[shape(items(limit = …, format = …))]       the items of a `Vec` of strings
//! #[shape(null = Allowed)]                     a `Null`; members refuse null unless they say otherwise
//! #[shape(required)]                           an `Option` that must be there, null standing for `None`
//! #[shape(one_of("USD"))]                      a closed set of strings
//! ```
//!
//! A field is optional when its type is `Option` or `Patch`. Its key is the serde name. On an enum with `#[serde(tag = "type")]`
//! every variant holds one struct, or nothing. On an enum of unit variants the serde names are a closed set. On an
//! enum with `#[serde(untagged)]` the first variant holds a string and the second an object.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Fields, GenericArgument, Ident, LitStr, PathArguments, Result, Type};

/// See the crate's documentation.
#[proc_macro_derive(Shape, attributes(shape))]
pub fn derive(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(input: &DeriveInput) -> Result<Tokens> {
    let name = &input.ident;
    let text = docs(&input.attrs);
    let serde = Serde::read(&input.attrs)?;
    let (shape, parts) = match &input.data {
        Data::Struct(data) => object(name, &input.attrs, &data.fields)?,
        Data::Enum(data) if serde.tag.as_deref() == Some("type") => {
            let variants: Vec<_> = data.variants.iter().collect();
            union(name, &input.attrs, &variants)?
        }
        Data::Enum(data) if serde.untagged => {
            let types: Vec<&Type> = data.variants.iter().filter_map(|variant| single(&variant.fields)).collect();
            let attributes = data.variants.iter().next().map(|variant| Attributes::read(&variant.attrs)).transpose()?;
            let [string, object] = types.as_slice() else {
                return Err(Error::new_spanned(name, "an untagged enum needs a string and an object"));
            };
            let string = value(string, &attributes.unwrap_or_default());
            let shape = quote! {
                crate::shape::Shape::StringOr {
                    string: &const { #string },
                    object: &<#object as crate::shape::Shaped>::SHAPE,
                }
            };
            let texts: Vec<String> = data.variants.iter().map(|variant| docs(&variant.attrs)).collect();
            let [first, second] = texts.as_slice() else { unreachable!("two variants were found above") };
            let parts = quote! { &[
                ("string", #first, &crate::shape::Docs::NONE),
                ("object", #second, &<#object as crate::shape::Shaped>::DOCS),
            ] };
            (shape, parts)
        }
        Data::Enum(data) => {
            let names = data.variants.iter().map(|variant| {
                let written = Serde::read(&variant.attrs)?.rename;
                Ok(written.unwrap_or_else(|| snake(&variant.ident.to_string())))
            });
            let names = names.collect::<Result<Vec<_>>>()?;
            let texts = data.variants.iter().map(|variant| docs(&variant.attrs));
            let parts = quote! { &[#((#names, #texts, &crate::shape::Docs::NONE)),*] };
            (quote! { crate::shape::Shape::OneOf(&[#(#names),*]) }, parts)
        }
        Data::Union(_) => return Err(Error::new_spanned(name, "unions have no shape")),
    };
    Ok(quote! {
        impl crate::shape::Shaped for #name {
            const SHAPE: crate::shape::Shape = #shape;
            const DOCS: crate::shape::Docs = crate::shape::Docs { text: #text, parts: #parts };
        }
    })
}

/// The table of a struct, and the docs of its members.
fn object(name: &Ident, attributes: &[Attribute], fields: &Fields) -> Result<(Tokens, Tokens)> {
    let Fields::Named(fields) = fields else {
        return Err(Error::new_spanned(name, "a shape needs named fields"));
    };
    let rule = Attributes::read(attributes)?.rule.unwrap_or_else(|| Ident::new("None", name.span()));
    let mut members = Vec::new();
    let mut parts = Vec::new();
    for field in &fields.named {
        let Some(ident) = &field.ident else { continue };
        let own = Attributes::read(&field.attrs)?;
        let key =
            Serde::read(&field.attrs)?.rename.unwrap_or_else(|| ident.to_string().trim_start_matches("r#").into());
        let required = own.required || optional(&field.ty).is_none();
        let null = own.null.clone().unwrap_or_else(|| Ident::new("Refused", ident.span()));
        let shape = value(&field.ty, &own);
        let text = docs(&field.attrs);
        let ty = &field.ty;
        members.push(quote! {
            crate::shape::Field {
                key: #key,
                required: #required,
                null: crate::shape::Null::#null,
                shape: #shape,
            }
        });
        parts.push(quote! { (#key, #text, &<#ty as crate::shape::Shaped>::DOCS) });
    }
    let title = name.to_string();
    let shape = quote! {
        crate::shape::Shape::Object(&crate::shape::Object {
            name: #title,
            fields: &[#(#members),*],
            rule: crate::shape::ObjectRule::#rule,
        })
    };
    Ok((shape, quote! { &[#(#parts),*] }))
}

/// The table of an enum with a `type` tag.
fn union(name: &Ident, attributes: &[Attribute], variants: &[&syn::Variant]) -> Result<(Tokens, Tokens)> {
    let noun = Attributes::read(attributes)?.noun;
    let noun = noun.ok_or_else(|| Error::new_spanned(name, "a union needs #[shape(noun = \"…\")]"))?;
    let mut arms = Vec::new();
    let mut parts = Vec::new();
    for variant in variants {
        let tag = Serde::read(&variant.attrs)?.rename.unwrap_or_else(|| snake(&variant.ident.to_string()));
        let Some(ty) = single(&variant.fields) else {
            return Err(Error::new_spanned(variant, "a variant of a union holds one struct"));
        };
        let text = docs(&variant.attrs);
        arms.push(quote! {
            (#tag, match <#ty as crate::shape::Shaped>::SHAPE {
                crate::shape::Shape::Object(object) => object,
                _ => panic!("a variant of a union holds one struct"),
            })
        });
        parts.push(quote! { (#tag, #text, &<#ty as crate::shape::Shaped>::DOCS) });
    }
    let title = name.to_string();
    let shape = quote! {
        crate::shape::Shape::Union(&crate::shape::Union { name: #title, noun: #noun, variants: &[#(#arms),*] })
    };
    Ok((shape, quote! { &[#(#parts),*] }))
}

/// The shape of a field's type with what its attributes add.
fn value(ty: &Type, own: &Attributes) -> Tokens {
    let ty = optional(ty).unwrap_or(ty);
    let mut shape = match (&own.items, argument(ty, "Vec")) {
        (Some(items), Some(inner)) => {
            let item = value(inner, items);
            quote! { crate::shape::Shape::array(&const { #item }) }
        }
        _ if !own.one_of.is_empty() => {
            let values = &own.one_of;
            quote! { crate::shape::Shape::OneOf(&[#(#values),*]) }
        }
        _ => quote! { <#ty as crate::shape::Shaped>::SHAPE },
    };
    if let Some(limit) = &own.limit {
        shape = quote! { #shape.limit(crate::limits::#limit) };
    }
    if let Some(format) = &own.format {
        shape = quote! { #shape.format(crate::shape::Format::#format) };
    }
    if let Some(list) = &own.list {
        shape = quote! { #shape.rule(crate::shape::ListRule::#list) };
    }
    if let [pairs, key, value] = own.map.as_slice() {
        shape = quote! { #shape.map(crate::limits::#pairs, crate::limits::#key, crate::limits::#value) };
    }
    shape
}

/// What an optional field holds when it is there.
fn optional(ty: &Type) -> Option<&Type> {
    argument(ty, "Option").or_else(|| argument(ty, "Patch"))
}

/// The argument of a generic type with this name.
fn argument<'t>(ty: &'t Type, generic: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == generic)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| if let GenericArgument::Type(ty) = argument { Some(ty) } else { None })
}

/// The type of a variant with one unnamed field.
fn single(fields: &Fields) -> Option<&Type> {
    let Fields::Unnamed(fields) = fields else { return None };
    (fields.unnamed.len() == 1).then(|| fields.unnamed.first().map(|field| &field.ty))?
}

/// The doc comment, the blank in front of each line taken off.
fn docs(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let syn::Meta::NameValue(meta) = &attribute.meta
            && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value
        {
            let text = text.value();
            lines.push(text.strip_prefix(' ').unwrap_or(&text).to_owned());
        }
    }
    lines.join("\n")
}

/// `CamelCase` as `snake_case`: what `#[serde(rename_all = "snake_case")]` makes of it.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}

/// What serde's own attributes say.
#[derive(Default)]
struct Serde {
    rename: Option<String>,
    tag: Option<String>,
    untagged: bool,
}

impl Serde {
    fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut serde = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("untagged") {
                    serde.untagged = true;
                } else if meta.path.is_ident("rename") {
                    serde.rename = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.path.is_ident("tag") {
                    serde.tag = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.input.peek(syn::Token![=]) {
                    meta.value()?.parse::<syn::Expr>()?;
                }
                Ok(())
            })?;
        }
        Ok(serde)
    }
}

/// What `#[shape(…)]` says.
#[derive(Default)]
struct Attributes {
    limit: Option<Ident>,
    format: Option<syn::Expr>,
    list: Option<Ident>,
    rule: Option<Ident>,
    null: Option<Ident>,
    noun: Option<LitStr>,
    map: Vec<Ident>,
    one_of: Vec<LitStr>,
    required: bool,
    items: Option<Box<Self>>,
}

impl Attributes {
    fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut own = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("shape")) {
            attribute.parse_nested_meta(|meta| own.set(&meta))?;
        }
        Ok(own)
    }

    fn set(&mut self, meta: &syn::meta::ParseNestedMeta<'_>) -> Result<()> {
        let name = meta.path.require_ident()?.to_string();
        match name.as_str() {
            "limit" => self.limit = Some(meta.value()?.parse()?),
            "format" => self.format = Some(meta.value()?.parse()?),
            "list" => self.list = Some(meta.value()?.parse()?),
            "rule" => self.rule = Some(meta.value()?.parse()?),
            "null" => self.null = Some(meta.value()?.parse()?),
            "noun" => self.noun = Some(meta.value()?.parse()?),
            "required" => self.required = true,
            "map" | "one_of" => {
                let content;
                syn::parenthesized!(content in meta.input);
                if name == "map" {
                    self.map = content.parse_terminated(Ident::parse_any, syn::Token![,])?.into_iter().collect();
                } else {
                    let values = content.parse_terminated(<LitStr as syn::parse::Parse>::parse, syn::Token![,])?;
                    self.one_of = values.into_iter().collect();
                }
            }
            "items" => {
                let mut items = Self::default();
                meta.parse_nested_meta(|meta| items.set(&meta))?;
                self.items = Some(Box::new(items));
            }
            _ => return Err(meta.error("not an attribute of Shape")),
        }
        Ok(())
    }
}

use syn::ext::IdentExt as _;
