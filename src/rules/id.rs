//! Prefixes of ids, which tell what an id names.

use super::bytes::has;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// `agent_…`
    Agent,
    /// `env_…`
    Environment,
    /// `depl_…`
    Deployment,
    /// `drun_…`
    DeploymentRun,
    /// `memstore_…`
    MemoryStore,
    /// `vlt_…`
    Vault,
    /// `file_…`
    File,
    /// `sesn_…`, and `session_…` of older sessions
    Session,
    /// `wrkspc_…`
    Workspace,
}

const PREFIXES: &[(&str, IdKind)] = &[
    ("agent_", IdKind::Agent),
    ("env_", IdKind::Environment),
    ("depl_", IdKind::Deployment),
    ("drun_", IdKind::DeploymentRun),
    ("memstore_", IdKind::MemoryStore),
    ("vlt_", IdKind::Vault),
    ("file_", IdKind::File),
    ("sesn_", IdKind::Session),
    ("session_", IdKind::Session),
    ("wrkspc_", IdKind::Workspace),
];

impl IdKind {
    /// The prefix that new ids of this kind carry, the underscore included.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Agent => "agent_",
            Self::Environment => "env_",
            Self::Deployment => "depl_",
            Self::DeploymentRun => "drun_",
            Self::MemoryStore => "memstore_",
            Self::Vault => "vlt_",
            Self::File => "file_",
            Self::Session => "sesn_",
            Self::Workspace => "wrkspc_",
        }
    }

    /// What it names, with its article: `an agent`.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Agent => "an agent",
            Self::Environment => "an environment",
            Self::Deployment => "a deployment",
            Self::DeploymentRun => "a deployment run",
            Self::MemoryStore => "a memory store",
            Self::Vault => "a vault",
            Self::File => "a file",
            Self::Session => "a session",
            Self::Workspace => "a workspace",
        }
    }
}

/// What is odd about an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It carries the prefix of something else.
    Other(IdKind),
    /// It carries no known prefix.
    Unknown,
}

/// Judges an id by its prefix. An id with no underscore carries none and is left alone.
#[must_use]
pub fn fault(id: &[u8], expected: IdKind) -> Option<Fault> {
    for &(prefix, kind) in PREFIXES {
        if id.starts_with(prefix.as_bytes()) {
            return (kind != expected).then_some(Fault::Other(kind));
        }
    }
    has(id, b'_').then_some(Fault::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefix_against_every_kind() {
        for &(prefix, kind) in PREFIXES {
            for &(_, expected) in PREFIXES {
                let found = fault(format!("{prefix}01abc").as_bytes(), expected);
                assert_eq!(found, (kind != expected).then_some(Fault::Other(kind)), "{prefix} {expected:?}");
            }
            assert_eq!(PREFIXES.iter().find(|(other, _)| *other == kind.prefix()).map(|found| found.1), Some(kind));
            assert!(kind.noun().starts_with('a'));
        }
    }

    #[test]
    fn the_rest() {
        let table = [
            ("", None),
            ("x", None),
            ("agent", None),
            ("01J9Z", None),
            ("my-environment", None),
            ("vlt_", None),
            ("my_vault", Some(Fault::Unknown)),
            ("_", Some(Fault::Unknown)),
            ("VLT_1", Some(Fault::Unknown)),
            (" vlt_1", Some(Fault::Unknown)),
            ("vault_1", Some(Fault::Unknown)),
            ("agents_1", Some(Fault::Unknown)),
            ("env_1", Some(Fault::Other(IdKind::Environment))),
            ("session_1", Some(Fault::Other(IdKind::Session))),
        ];
        for (id, expected) in table {
            assert_eq!(fault(id.as_bytes(), IdKind::Vault), expected, "{id}");
        }
        assert_eq!(fault(b"session_1", IdKind::Session), None);
        assert_eq!(fault(b"sesn_1", IdKind::Session), None);
    }
}
