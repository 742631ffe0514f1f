//! Environments: their networks, and what deployments can do in them.

rule! {
    /// This is not a host that a network can let through.
    ///
    /// # What it does
    /// Reports entries of `allowed_hosts` that are empty, that have a scheme, credentials, a query, a port or a
    /// path, or that have a `*` other than a leading `*.`.
    ///
    /// # Why is this bad
    /// Hosts are compared with bare names, so that such an entry lets nothing through.
    ///
    /// # Example
    /// ```json
    /// {"allowed_hosts": ["https://api.example.com/"]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"allowed_hosts": ["api.example.com"]}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference.
    ALLOWED_HOST
}

rule! {
    /// Packages cannot come through the network.
    ///
    /// # What it does
    /// Reports packages of an environment whose network is limited and does not let package managers through.
    ///
    /// # Why is this bad
    /// The packages cannot be installed.
    ///
    /// # Example
    /// ```json
    /// {"networking": {"type": "limited", "allow_package_managers": false}, "packages": {"pip": ["pandas"]}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"networking": {"type": "limited", "allow_package_managers": true}, "packages": {"pip": ["pandas"]}}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// Official documentation.
    PACKAGES_BLOCKED
}

rule! {
    /// The environment is archived.
    ///
    /// # What it does
    /// Reports the `environment_id` of a creation or an update when the environment given as context has that id
    /// and is archived. It needs the environment as context.
    ///
    /// # Why is this bad
    /// The API refuses the request: no session can be created in an archived environment.
    ///
    /// # Example
    /// ```json
    /// {"environment_id": "env_archived"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"environment_id": "env_active"}
    /// ```
    ///
    /// # Fix
    /// None: which environment to use is for the author to say.
    ///
    /// # Source
    /// API reference.
    ENVIRONMENT_ARCHIVED
}

rule! {
    /// A self-hosted environment cannot mount this resource.
    ///
    /// # What it does
    /// Reports files and repositories among the resources when the environment given as context is the deployment's
    /// and is self-hosted. Memory stores work there. It needs the environment as context.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"resources": [{"type": "file", "file_id": "file_01"}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"resources": [{"type": "memory_store", "memory_store_id": "memstore_01"}]}
    /// ```
    ///
    /// # Fix
    /// None: bring the files in another way, or use a cloud environment.
    ///
    /// # Source
    /// Official documentation; recorded behaviour.
    SELF_HOSTED_RESOURCES
}
