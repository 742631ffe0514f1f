//! The kinds of document that the API takes or returns.

use core::fmt;
use core::str::FromStr;

use crate::diagnostic::UnknownName;
use crate::model;
use crate::shape::{Docs, Shape, Shaped};

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[non_exhaustive]
pub enum Kind {
    /// `deployment.create`: the body of `POST /v1/deployments`.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment.create"))]
    DeploymentCreate,
    /// `deployment.update`: the body of `POST /v1/deployments/{id}`.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment.update"))]
    DeploymentUpdate,
    /// `deployment.list`: query parameters of `GET /v1/deployments`.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment.list"))]
    DeploymentList,
    /// `deployment`: a deployment as the API returns it.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment"))]
    Deployment,
    /// `deployment.page`: a page of deployments.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment.page"))]
    DeploymentPage,
    /// `deployment_run`: a run as the API returns it.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment_run"))]
    DeploymentRun,
    /// `deployment_run.list`: query parameters of `GET /v1/deployment_runs`.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment_run.list"))]
    DeploymentRunList,
    /// `deployment_run.page`: a page of runs.
    #[cfg_attr(feature = "typescript", serde(rename = "deployment_run.page"))]
    DeploymentRunPage,
    /// `environment`: an environment as the API returns it.
    #[cfg_attr(feature = "typescript", serde(rename = "environment"))]
    Environment,
    /// `error`: the API's error body.
    #[cfg_attr(feature = "typescript", serde(rename = "error"))]
    Error,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::DeploymentCreate,
        Self::DeploymentUpdate,
        Self::DeploymentList,
        Self::Deployment,
        Self::DeploymentPage,
        Self::DeploymentRun,
        Self::DeploymentRunList,
        Self::DeploymentRunPage,
        Self::Environment,
        Self::Error,
    ];

    /// The kind's name, for instance `deployment.create`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DeploymentCreate => "deployment.create",
            Self::DeploymentUpdate => "deployment.update",
            Self::DeploymentList => "deployment.list",
            Self::Deployment => "deployment",
            Self::DeploymentPage => "deployment.page",
            Self::DeploymentRun => "deployment_run",
            Self::DeploymentRunList => "deployment_run.list",
            Self::DeploymentRunPage => "deployment_run.page",
            Self::Environment => "environment",
            Self::Error => "error",
        }
    }

    /// Whether its documents come from the service. They may hold what this library does not know yet.
    #[must_use]
    pub const fn is_response(self) -> bool {
        match self {
            Self::DeploymentCreate | Self::DeploymentUpdate | Self::DeploymentList | Self::DeploymentRunList => false,
            Self::Deployment
            | Self::DeploymentPage
            | Self::DeploymentRun
            | Self::DeploymentRunPage
            | Self::Environment
            | Self::Error => true,
        }
    }

    /// Whether its documents are query parameters, which can be given as a query string too.
    #[must_use]
    pub const fn is_query(self) -> bool {
        matches!(self, Self::DeploymentList | Self::DeploymentRunList)
    }

    /// What its documents look like.
    #[must_use]
    pub const fn shape(self) -> &'static Shape {
        match self {
            Self::DeploymentCreate => &model::DeploymentCreate::SHAPE,
            Self::DeploymentUpdate => &model::DeploymentUpdate::SHAPE,
            Self::DeploymentList => &model::DeploymentList::SHAPE,
            Self::Deployment => &model::Deployment::SHAPE,
            Self::DeploymentPage => &model::DeploymentPage::SHAPE,
            Self::DeploymentRun => &model::DeploymentRun::SHAPE,
            Self::DeploymentRunList => &model::DeploymentRunList::SHAPE,
            Self::DeploymentRunPage => &model::DeploymentRunPage::SHAPE,
            Self::Environment => &model::Environment::SHAPE,
            Self::Error => &model::ErrorResponse::SHAPE,
        }
    }

    /// What the parts of its documents mean.
    #[must_use]
    pub const fn docs(self) -> &'static Docs {
        match self {
            Self::DeploymentCreate => &model::DeploymentCreate::DOCS,
            Self::DeploymentUpdate => &model::DeploymentUpdate::DOCS,
            Self::DeploymentList => &model::DeploymentList::DOCS,
            Self::Deployment => &model::Deployment::DOCS,
            Self::DeploymentPage => &model::DeploymentPage::DOCS,
            Self::DeploymentRun => &model::DeploymentRun::DOCS,
            Self::DeploymentRunList => &model::DeploymentRunList::DOCS,
            Self::DeploymentRunPage => &model::DeploymentRunPage::DOCS,
            Self::Environment => &model::Environment::DOCS,
            Self::Error => &model::ErrorResponse::DOCS,
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
