//! Where resources are mounted.

rule! {
    /// A mount path does not begin with `/`.
    ///
    /// # What it does
    /// Reports a `mount_path` without a leading slash.
    ///
    /// # Why is this bad
    /// Where a relative path begins is not published, so the resource may appear elsewhere than the agent is told
    /// to look.
    ///
    /// # Example
    /// ```json
    /// {"resources": [{"type": "file", "file_id": "file_01", "mount_path": "data.csv"}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [{"type": "file", "file_id": "file_01", "mount_path": "/mnt/session/uploads/data.csv"}]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: `/workspace/` is put in front for a repository, `/mnt/session/uploads/` for a file. None where that
    /// would make the path longer than the limit.
    ///
    /// # Source
    /// Assumed: no published text says where a relative path begins.
    MOUNT_PATH_RELATIVE
}

rule! {
    /// A mount path has a `..` segment or a NUL.
    ///
    /// # What it does
    /// Reports a `mount_path` with `..` as one of its segments, or with the character U+0000. Names that merely
    /// contain two dots are fine.
    ///
    /// # Why is this bad
    /// Such a path may leave the directory it seems to name. File systems end names at a NUL.
    ///
    /// # Example
    /// ```json
    /// {"resources": [{"type": "file", "file_id": "file_01", "mount_path": "/data/../data.csv"}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"resources": [{"type": "file", "file_id": "file_01", "mount_path": "/data.csv"}]}
    /// ```
    ///
    /// # Fix
    /// None: where the path was meant to lead is for the author to say.
    ///
    /// # Source
    /// Assumed: no published text; servers refuse such paths as a rule.
    MOUNT_PATH_TRAVERSAL
}

rule! {
    /// A repository is mounted outside `/workspace`.
    ///
    /// # What it does
    /// Reports an absolute `mount_path` of a repository that does not lie in `/workspace`.
    ///
    /// # Why is this bad
    /// Repositories appear in `/workspace` unless told otherwise; elsewhere the agent may not look for one.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN",
    ///       "mount_path": "/opt/app"
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
    ///       "mount_path": "/workspace/app"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: tools may have been told the other path.
    ///
    /// # Source
    /// Assumed: repositories appear in `/workspace` by default; no published text forbids another place.
    MOUNT_PATH_OUTSIDE_WORKSPACE
}

rule! {
    /// Two resources are mounted at the same place or one inside the other.
    ///
    /// # What it does
    /// Compares where resources appear: repositories by default at `/workspace/<repo>`, files at
    /// `/mnt/session/uploads/<file_id>`; the path of a file counts from `/mnt/session/uploads`, which a leading
    /// `/uploads/` also names. `.` segments, repeated and trailing slashes do not matter. Reports the later one and
    /// names the first that it collides with.
    ///
    /// # Why is this bad
    /// One hides the other, or mounting fails when the deployment runs.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/acme/app",
    ///       "authorization_token": "TOKEN"
    ///     },
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/other/app",
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
    ///     },
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/other/app",
    ///       "authorization_token": "TOKEN",
    ///       "mount_path": "/workspace/other-app"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: choose another `mount_path`.
    ///
    /// # Source
    /// Recorded behaviour for `/uploads/`; assumed for what a collision does.
    MOUNT_PATH_COLLISION
}
