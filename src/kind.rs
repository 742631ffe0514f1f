//! The kinds of document that the API takes or returns.

use core::fmt;
use core::str::FromStr;

use crate::diagnostic::UnknownName;
use crate::model::DeploymentCreate;
use crate::shape::{Docs, Shape, Shaped};

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Kind {
    /// `deployment.create`: the body of `POST /v1/deployments`.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment.create"))]
    DeploymentCreate,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::DeploymentCreate];

    /// The kind's name, for instance `deployment.create`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DeploymentCreate => "deployment.create",
        }
    }

    /// What its documents look like.
    #[must_use]
    pub const fn shape(self) -> &'static Shape {
        match self {
            Self::DeploymentCreate => &DeploymentCreate::SHAPE,
        }
    }

    /// What the parts of its documents mean.
    #[must_use]
    pub const fn docs(self) -> &'static Docs {
        match self {
            Self::DeploymentCreate => &DeploymentCreate::DOCS,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = UnknownName;

    fn from_str(word: &str) -> Result<Self, UnknownName> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word).ok_or(UnknownName)
    }
}
