//! What a session finds mounted.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// Something that a session finds mounted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a resource")]
pub enum Resource {
    /// A repository on GitHub.
    GithubRepository(GithubRepositoryResource),
    /// An uploaded file.
    File(FileResource),
    /// A memory store.
    MemoryStore(MemoryStoreResource),
}

/// A repository on GitHub.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Repository)]
pub struct GithubRepositoryResource {
    /// `https://github.com/{owner}/{repo}`.
    #[shape(limit = REPOSITORY_URL, format = GithubUrl)]
    pub url: String,
    /// A token that may read the repository. Never returned by the API; public repositories need none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = AUTHORIZATION_TOKEN, format = Token)]
    pub authorization_token: Option<String>,
    /// What to check out; the default branch when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub checkout: Option<Checkout>,
    /// Where the repository is mounted; `/workspace/{repo}` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = MOUNT_PATH, format = MountPath, null = Allowed)]
    pub mount_path: Option<String>,
}

/// Leaves the token out.
impl core::fmt::Debug for GithubRepositoryResource {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("GithubRepositoryResource")
            .field("url", &self.url)
            .field("authorization_token", &self.authorization_token.as_ref().map(|_| "…"))
            .field("checkout", &self.checkout)
            .field("mount_path", &self.mount_path)
            .finish()
    }
}

/// What to check out of a repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a checkout")]
pub enum Checkout {
    /// The tip of a branch.
    Branch(BranchCheckout),
    /// A commit.
    Commit(CommitCheckout),
}

/// The tip of a branch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct BranchCheckout {
    /// The branch's name.
    #[shape(limit = BRANCH_NAME)]
    pub name: String,
}

/// A commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct CommitCheckout {
    /// The commit's full hash.
    #[shape(limit = COMMIT_SHA, format = CommitSha)]
    pub sha: String,
}

/// An uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = File)]
pub struct FileResource {
    /// The file's id.
    #[shape(limit = FILE_ID, format = Id(crate::shape::IdKind::File))]
    pub file_id: String,
    /// Where the file is mounted, under `/mnt/session/uploads`; `/mnt/session/uploads/{file_id}` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = MOUNT_PATH, format = MountPath, null = Allowed)]
    pub mount_path: Option<String>,
}

/// A memory store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = MemoryStore)]
pub struct MemoryStoreResource {
    /// The store's id.
    #[shape(limit = NON_EMPTY, format = Id(crate::shape::IdKind::MemoryStore))]
    pub memory_store_id: String,
    /// What the agent may do with it; `read_write` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub access: Option<Access>,
    /// What the agent should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = INSTRUCTIONS, format = Prose, null = Allowed)]
    pub instructions: Option<String>,
}

/// What an agent may do with a memory store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Read and write.
    ReadWrite,
    /// Read only.
    ReadOnly,
}
