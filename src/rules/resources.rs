//! Repositories, memory stores, vaults and ids.

rule! {
    /// The address of a repository is not of the form the API takes.
    ///
    /// # What it does
    /// Reports a `url` that is not exactly `https://github.com/{owner}/{repo}`: SSH, `http`, `www.`, a port,
    /// credentials, a trailing slash, a query, a fragment, a longer path, a `.git` suffix. Scheme and host are
    /// compared exactly.
    ///
    /// # Why is this bad
    /// The API refuses the request. Credentials in an address are also stored and returned, which
    /// `authorization_token` is not.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app.git",
    ///       "authorization_token": "TOKEN"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// The corrected address. Safe where nothing is lost (`.git`, a slash, `www.`, SSH). Unsafe where a credential, a
    /// longer path, a query or a fragment is dropped. None for another host, none where owner and repository
    /// cannot be told, and none that would repeat what looks like a credential.
    ///
    /// # Source
    /// API reference; recorded behaviour; official documentation for the `.git` suffix.
    GITHUB_URL
}

rule! {
    /// A repository has no token.
    ///
    /// # What it does
    /// Reports a repository without `authorization_token`.
    ///
    /// # Why is this bad
    /// Private repositories cannot be cloned without one. For public ones the published texts differ: the API
    /// reference and the server of September 2026 require it, the documentation since October 2026 does not.
    ///
    /// # Example
    /// ```json
    /// {"resources": [{"type": "github_repository", "url": "https://github.com/acme/app"}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: a token cannot be made up.
    ///
    /// # Source
    /// API reference; recorded behaviour; later official documentation, which disagrees.
    GITHUB_TOKEN_MISSING
}

rule! {
    /// A commit is not named by a hexadecimal number.
    ///
    /// # What it does
    /// Reports a `sha` with a character other than `0-9`, `a-f`, `A-F`.
    ///
    /// # Why is this bad
    /// The API refuses the request. Branch and tag names are not commits: a branch has a checkout type of its own.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN",
    ///       "checkout": {"type": "commit", "sha": "release-2026"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN",
    ///       "checkout": {"type": "branch", "name": "release-2026"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: which commit a name stands for cannot be told offline.
    ///
    /// # Source
    /// API reference.
    COMMIT_SHA
}

rule! {
    /// A commit's name is abbreviated.
    ///
    /// # What it does
    /// Reports a hexadecimal `sha` of 7 to 64 digits that is neither 40 (SHA-1) nor 64 (SHA-256) digits long.
    ///
    /// # Why is this bad
    /// The reference asks for the full name. A short one can become ambiguous as the repository grows.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN",
    ///       "checkout": {"type": "commit", "sha": "3f2a9c1"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN",
    ///       "checkout": {"type": "commit", "sha": "3f2a9c1d4e5b6a7980c1d2e3f4a5b6c7d8e9f0a1"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: `git rev-parse` prints the full name.
    ///
    /// # Source
    /// API reference.
    COMMIT_SHA_ABBREVIATED
}

rule! {
    /// A memory store is attached twice.
    ///
    /// # What it does
    /// Reports a memory store whose id an earlier resource has already.
    ///
    /// # Why is this bad
    /// Attaching it once is enough, and where the two differ in `access` or `instructions` it is open which counts.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {"type": "memory_store", "memory_store_id": "memstore_01"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_01", "access": "read_only"}
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [{"type": "memory_store", "memory_store_id": "memstore_01", "access": "read_only"}]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the later one is removed.
    ///
    /// # Source
    /// Assumed.
    MEMORY_STORE_DUPLICATE
}

rule! {
    /// More than eight memory stores.
    ///
    /// # What it does
    /// Reports `resources` with more than 8 memory stores.
    ///
    /// # Why is this bad
    /// The deployment is created, but a session takes 8 at most and is refused when the deployment fires.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {"type": "memory_store", "memory_store_id": "memstore_01"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_02"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_03"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_04"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_05"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_06"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_07"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_08"},
    ///     {"type": "memory_store", "memory_store_id": "memstore_09"}
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"resources": [{"type": "memory_store", "memory_store_id": "memstore_01"}]}
    /// ```
    ///
    /// # Fix
    /// None: which ones to leave out is for the author to say.
    ///
    /// # Source
    /// Official documentation.
    MEMORY_STORES_PER_SESSION
}

rule! {
    /// A vault is named twice.
    ///
    /// # What it does
    /// Reports an id in `vault_ids` that occurs earlier in the list.
    ///
    /// # Why is this bad
    /// Naming it once is enough; often another vault was meant.
    ///
    /// # Example
    /// ```json
    /// {"vault_ids": ["vlt_01", "vlt_01"]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"vault_ids": ["vlt_01"]}
    /// ```
    ///
    /// # Fix
    /// Safe: the later one is removed.
    ///
    /// # Source
    /// Assumed.
    VAULT_DUPLICATE
}

rule! {
    /// An id looks like that of something else.
    ///
    /// # What it does
    /// Reports an id with the known prefix of another kind, or with an underscore but no known prefix. Known are
    /// `agent_`, `env_`, `depl_`, `drun_`, `memstore_`, `vlt_`, `file_`, `sesn_`, `session_` and `wrkspc_`. An id
    /// without an underscore is left alone.
    ///
    /// # Why is this bad
    /// The API takes any string here and answers that there is no such thing, now or when the deployment fires.
    ///
    /// # Example
    /// ```json
    /// {"vault_ids": ["env_01"]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"vault_ids": ["vlt_01"]}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// Assumed: ids are opaque to the reference, the prefixes are those seen in practice.
    ID_PREFIX
}
