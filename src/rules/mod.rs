//! The rules: what each one says about itself, and the judgements that need no document.
//!
//! The files named after a subject (`base64`, `mount_path`, …) judge plain texts and know nothing of documents. The files
//! named after a family of rules hold their pages.
//!
//! The JSON examples of a page are excerpts of a `deployment.create` body, unless the file says otherwise: the other required
//! members are left out.

use alloc::string::String;

use crate::diagnostic::Code;

/// Turns a doc comment into a constant of the same text, so that a rule's page stands with the rule.
macro_rules! rule {
    ($(#[doc = $doc:literal])* $name:ident) => {
        $(#[doc = $doc])*
        pub const $name: &str = concat!($($doc, "\n",)*);
    };
}

pub mod base64;
mod bounds;
pub(crate) mod bytes;
pub mod commit;
mod content;
mod environments;
mod events;
pub mod github_url;
pub mod host;
pub mod id;
mod json;
pub mod media_type;
pub mod mount_path;
mod mounts;
mod query;
mod resources;
mod responses;
mod schedule;
pub mod secret;
mod structure;
pub mod suggest;
pub mod text;
pub mod timestamp;
mod timezone;
mod update;
pub mod url;

/// The page of every rule, as its doc comment has it, in the order of the rule reference.
pub const PAGES: &[(Code, &str)] = &[
    (Code::JsonSyntax, json::JSON_SYNTAX),
    (Code::JsonDuplicateKey, json::JSON_DUPLICATE_KEY),
    (Code::JsonTooDeep, json::JSON_TOO_DEEP),
    (Code::JsonLoneSurrogate, json::JSON_LONE_SURROGATE),
    (Code::BodyTooLarge, json::BODY_TOO_LARGE),
    (Code::Required, structure::REQUIRED),
    (Code::UnknownField, structure::UNKNOWN_FIELD),
    (Code::TypeMismatch, structure::TYPE_MISMATCH),
    (Code::NullNotAllowed, structure::NULL_NOT_ALLOWED),
    (Code::NullDiscouraged, structure::NULL_DISCOURAGED),
    (Code::UnknownVariant, structure::UNKNOWN_VARIANT),
    (Code::InvalidValue, structure::INVALID_VALUE),
    (Code::TooShort, bounds::TOO_SHORT),
    (Code::TooLong, bounds::TOO_LONG),
    (Code::TooFewItems, bounds::TOO_FEW_ITEMS),
    (Code::TooManyItems, bounds::TOO_MANY_ITEMS),
    (Code::TooManyProperties, bounds::TOO_MANY_PROPERTIES),
    (Code::OutOfRange, bounds::OUT_OF_RANGE),
    (Code::NotAnInteger, bounds::NOT_AN_INTEGER),
    (Code::BudgetAmount, bounds::BUDGET_AMOUNT),
    (Code::SystemMessagePosition, events::SYSTEM_MESSAGE_POSITION),
    (Code::SystemMessageDuplicate, events::SYSTEM_MESSAGE_DUPLICATE),
    (Code::SystemMessagePredecessor, events::SYSTEM_MESSAGE_PREDECESSOR),
    (Code::NoStartingEvent, events::NO_STARTING_EVENT),
    (Code::DefineOutcomeDuplicate, events::DEFINE_OUTCOME_DUPLICATE),
    (Code::TooManyFileDocuments, events::TOO_MANY_FILE_DOCUMENTS),
    (Code::RedactedBlock, content::REDACTED_BLOCK),
    (Code::BlankText, content::BLANK_TEXT),
    (Code::MediaType, content::MEDIA_TYPE),
    (Code::Base64Syntax, content::BASE64_SYNTAX),
    (Code::MediaTypeMismatch, content::MEDIA_TYPE_MISMATCH),
    (Code::ImageTooLarge, content::IMAGE_TOO_LARGE),
    (Code::UrlScheme, content::URL_SCHEME),
    (Code::SecretInText, content::SECRET_IN_TEXT),
    (Code::GithubUrl, resources::GITHUB_URL),
    (Code::GithubTokenMissing, resources::GITHUB_TOKEN_MISSING),
    (Code::CommitSha, resources::COMMIT_SHA),
    (Code::CommitShaAbbreviated, resources::COMMIT_SHA_ABBREVIATED),
    (Code::MountPathRelative, mounts::MOUNT_PATH_RELATIVE),
    (Code::MountPathTraversal, mounts::MOUNT_PATH_TRAVERSAL),
    (Code::MountPathOutsideWorkspace, mounts::MOUNT_PATH_OUTSIDE_WORKSPACE),
    (Code::MountPathCollision, mounts::MOUNT_PATH_COLLISION),
    (Code::MemoryStoreDuplicate, resources::MEMORY_STORE_DUPLICATE),
    (Code::MemoryStoresPerSession, resources::MEMORY_STORES_PER_SESSION),
    (Code::VaultDuplicate, resources::VAULT_DUPLICATE),
    (Code::IdPrefix, resources::ID_PREFIX),
    (Code::MetadataLimitAfterMerge, update::METADATA_LIMIT_AFTER_MERGE),
    (Code::TokenDropped, update::TOKEN_DROPPED),
    (Code::ArchivedImmutable, update::ARCHIVED_IMMUTABLE),
    (Code::NoChange, update::NO_CHANGE),
    (Code::ConflictingParameters, query::CONFLICTING_PARAMETERS),
    (Code::EmptyWindow, query::EMPTY_WINDOW),
    (Code::CronFieldCount, schedule::CRON_FIELD_COUNT),
    (Code::CronShortcut, schedule::CRON_SHORTCUT),
    (Code::CronSpecialCharacter, schedule::CRON_SPECIAL_CHARACTER),
    (Code::CronName, schedule::CRON_NAME),
    (Code::CronOutOfRange, schedule::CRON_OUT_OF_RANGE),
    (Code::CronRangeReversed, schedule::CRON_RANGE_REVERSED),
    (Code::CronStep, schedule::CRON_STEP),
    (Code::CronSyntax, schedule::CRON_SYNTAX),
    (Code::CronNeverFires, schedule::CRON_NEVER_FIRES),
    (Code::CronSparse, schedule::CRON_SPARSE),
    (Code::CronDayOr, schedule::CRON_DAY_OR),
    (Code::CronStepOnNumber, schedule::CRON_STEP_ON_NUMBER),
    (Code::CronStepOversized, schedule::CRON_STEP_OVERSIZED),
    (Code::CronWhitespace, schedule::CRON_WHITESPACE),
    (Code::CronDst, schedule::CRON_DST),
    (Code::CronFrequent, schedule::CRON_FREQUENT),
    (Code::TimezoneUnknown, timezone::TIMEZONE_UNKNOWN),
    (Code::TimezoneAlias, timezone::TIMEZONE_ALIAS),
    (Code::PausedReasonMismatch, responses::PAUSED_REASON_MISMATCH),
    (Code::ArchivedStatus, responses::ARCHIVED_STATUS),
    (Code::UpcomingRuns, responses::UPCOMING_RUNS),
    (Code::RunOutcome, responses::RUN_OUTCOME),
    (Code::ScheduledAt, responses::SCHEDULED_AT),
    (Code::SecretEchoed, responses::SECRET_ECHOED),
    (Code::TimestampSyntax, responses::TIMESTAMP_SYNTAX),
    (Code::TimestampOrder, responses::TIMESTAMP_ORDER),
    (Code::AllowedHost, environments::ALLOWED_HOST),
    (Code::PackagesBlocked, environments::PACKAGES_BLOCKED),
    (Code::EnvironmentArchived, environments::ENVIRONMENT_ARCHIVED),
    (Code::SelfHostedResources, environments::SELF_HOSTED_RESOURCES),
];

/// The page of a rule as Markdown: a sentence, then the sections "What it does", "Why is this bad", "Example", "Fix" and
/// "Source". Empty for a code without a page; a test sees to it that there is none.
#[must_use]
pub fn explain(code: Code) -> String {
    let mut page = String::new();
    for line in page_of(code).lines() {
        page.push_str(line.strip_prefix(' ').unwrap_or(line));
        page.push('\n');
    }
    page
}

/// What a rule reports, as a phrase without a full stop: the first sentence of its page.
#[must_use]
pub fn summary(code: Code) -> &'static str {
    let line = page_of(code).lines().next().unwrap_or_default().trim();
    line.strip_suffix('.').unwrap_or(line)
}

fn page_of(code: Code) -> &'static str {
    PAGES.iter().find(|(other, _)| *other == code).map_or("", |(_, page)| page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_page_in_order() {
        assert!(PAGES.iter().map(|(code, _)| code).eq(Code::ALL));
    }

    #[test]
    fn pages_have_the_fixed_headings() {
        for &code in Code::ALL {
            let page = explain(code);
            // A heading is not to be taken for a comment in an example.
            let headings: Vec<_> = page.lines().filter(|line| line.starts_with("# ")).collect();
            assert_eq!(headings, ["# What it does", "# Why is this bad", "# Example", "# Fix", "# Source"], "{code}");
            assert!(page.lines().all(|line| line == line.trim_end()), "{code}");
            assert_eq!(page.matches("```").count(), 4, "{code}");
            assert_eq!(page.matches("\n\nUse instead:\n\n").count(), 1, "{code}");
            assert_eq!(page.lines().nth(1), Some(""), "{code}: one line of summary");
            for section in page.split("\n# ").skip(1) {
                assert!(section.lines().nth(1).is_some_and(|line| !line.is_empty()), "{code}: {section}");
            }
        }
    }

    #[test]
    fn summaries_are_short_and_distinct() {
        let mut seen = std::collections::BTreeSet::new();
        for &code in Code::ALL {
            let summary = summary(code);
            assert!((10..=100).contains(&summary.len()), "{code}");
            assert!(!summary.ends_with('.') && !summary.contains(". "), "{code}");
            assert!(seen.insert(summary), "{code}");
        }
    }

    /// The JSON of every example, with its code.
    fn examples() -> Vec<(Code, String)> {
        let blocks = |code| {
            let page = explain(code);
            let json = page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next().map(str::to_owned));
            json.map(move |json| (code, json)).collect::<Vec<_>>()
        };
        Code::ALL.iter().copied().flat_map(blocks).collect()
    }

    #[test]
    fn examples_are_objects() {
        let examples = examples();
        assert!(examples.len() > Code::ALL.len());
        for (code, json) in examples {
            let value = serde_json::from_str::<serde_json::Value>(&json);
            assert!(value.as_ref().is_ok_and(serde_json::Value::is_object), "{code}: {value:?}\n{json}");
        }
    }

    #[test]
    fn no_page_holds_a_secret() {
        for &code in Code::ALL {
            assert_eq!(secret::find(explain(code).as_bytes()), None, "{code}");
        }
    }
}
