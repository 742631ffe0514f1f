// The documents of the API. Written by `cargo xtask generate` from the Rust types; changes here will be lost.

/** The body of `POST /v1/deployments`. */
export interface DeploymentCreate {
  /**
   * The agent to run.
   *
   * As a string: 1 to 128 characters.
   */
  agent: string | AgentReference;
  /**
   * The environment to run it in.
   *
   * 1 to 128 characters.
   */
  environment_id: string;
  /**
   * What every session begins with.
   *
   * 1 to 50 items.
   */
  initial_events: InitialEvent[];
  /**
   * The deployment's name.
   *
   * 1 to 256 characters.
   */
  name: string;
  /**
   * What the deployment is for.
   *
   * At most 2048 characters.
   */
  description?: string | null;
  /**
   * Pairs of the caller's own.
   *
   * At most 16 pairs; keys of 1 to 64 characters, values of at most 512 characters.
   */
  metadata?: { [key: string]: string };
  /**
   * What every session finds mounted.
   *
   * At most 500 items.
   */
  resources?: Resource[];
  /** When it runs; only by hand when absent or null. */
  schedule?: Schedule | null;
  /**
   * The vaults whose credentials every session may use.
   *
   * At most 50 items.
   */
  vault_ids?: string[];
  /** What a session may cost. */
  budget?: Budget | null;
}

/** A reference to an agent. */
export type AgentReference = PinnedAgent;

/** An agent, perhaps at a version. */
export interface PinnedAgent {
  /** Always `agent`. */
  type: "agent";
  /**
   * The agent's id.
   *
   * 1 to 128 characters.
   */
  id: string;
  /**
   * The version to run; the latest one when absent.
   *
   * 1 to 2147483647.
   */
  version?: number;
}

/** An event that a session begins with. */
export type InitialEvent = UserMessageEvent | DefineOutcomeEvent | SystemMessageEvent;

/** What the user says. */
export interface UserMessageEvent {
  /** Always `user.message`. */
  type: "user.message";
  /**
   * The parts of the message.
   *
   * At least 1 item.
   */
  content: ContentBlock[];
}

/** A part of a user message. */
export type ContentBlock = TextBlock | ImageBlock | DocumentBlock | RedactedBlock;

/** Text. */
export interface TextBlock {
  /** Always `text`. */
  type: "text";
  /**
   * The text.
   *
   * At least 1 character.
   */
  text: string;
}

/** An image. */
export interface ImageBlock {
  /** Always `image`. */
  type: "image";
  /** Where the image comes from. */
  source: ImageSource;
}

/** Where an image comes from. */
export type ImageSource = Base64ImageSource | UrlSource | FileSource;

/** An image as base64. */
export interface Base64ImageSource {
  /** Always `base64`. */
  type: "base64";
  /**
   * The image in standard base64 with padding.
   *
   * At least 1 character.
   */
  data: string;
  /**
   * `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
   *
   * At least 1 character.
   */
  media_type: string;
}

/** Content at an address. */
export interface UrlSource {
  /** Always `url`. */
  type: "url";
  /**
   * An absolute http(s) address.
   *
   * At least 1 character.
   */
  url: string;
}

/** Content of an uploaded file. */
export interface FileSource {
  /** Always `file`. */
  type: "file";
  /**
   * The file's id.
   *
   * At least 1 character.
   */
  file_id: string;
}

/** A document. */
export interface DocumentBlock {
  /** Always `document`. */
  type: "document";
  /** Where the document comes from. */
  source: DocumentSource;
  /** Its title. */
  title?: string | null;
  /** What the agent should know about it. */
  context?: string | null;
}

/** Where a document comes from. */
export type DocumentSource = Base64DocumentSource | PlainTextSource | UrlSource | FileSource;

/** A document as base64. */
export interface Base64DocumentSource {
  /** Always `base64`. */
  type: "base64";
  /**
   * The document in standard base64 with padding.
   *
   * At least 1 character.
   */
  data: string;
  /**
   * `application/pdf`.
   *
   * At least 1 character.
   */
  media_type: string;
}

/** A document as plain text. */
export interface PlainTextSource {
  /** Always `text`. */
  type: "text";
  /**
   * The text.
   *
   * At least 1 character.
   */
  data: string;
  /** Always `text/plain`. */
  media_type: "text/plain";
}

/** Content that the platform has removed. */
export interface RedactedBlock {
  /** Always `redacted`. */
  type: "redacted";
}

/** What is to be reached. */
export interface DefineOutcomeEvent {
  /** Always `user.define_outcome`. */
  type: "user.define_outcome";
  /**
   * What is to be reached.
   *
   * At least 1 character.
   */
  description: string;
  /** How it is judged. */
  rubric: Rubric;
  /**
   * How many times the agent may try; 3 when absent.
   *
   * 1 to 20.
   */
  max_iterations?: number | null;
}

/** How an outcome is judged. */
export type Rubric = TextRubric | FileRubric;

/** A rubric as text. */
export interface TextRubric {
  /** Always `text`. */
  type: "text";
  /**
   * The rubric.
   *
   * 1 to 262144 characters.
   */
  content: string;
}

/** A rubric in an uploaded file. */
export interface FileRubric {
  /** Always `file`. */
  type: "file";
  /**
   * The file's id.
   *
   * At least 1 character.
   */
  file_id: string;
}

/** What the system says. */
export interface SystemMessageEvent {
  /** Always `system.message`. */
  type: "system.message";
  /**
   * The parts of the message.
   *
   * 1 to 1000 items.
   */
  content: SystemContentBlock[];
}

/** A part of a system message. */
export type SystemContentBlock = TextBlock;

/** Something that a session finds mounted. */
export type Resource = GithubRepositoryResource | FileResource | MemoryStoreResource;

/** A repository on GitHub. */
export interface GithubRepositoryResource {
  /** Always `github_repository`. */
  type: "github_repository";
  /**
   * `https://github.com/{owner}/{repo}`.
   *
   * 1 to 2048 characters.
   */
  url: string;
  /**
   * A token that may read the repository. Never returned by the API; public repositories need none.
   *
   * 1 to 4096 characters.
   */
  authorization_token?: string;
  /** What to check out; the default branch when absent. */
  checkout?: Checkout | null;
  /**
   * Where the repository is mounted; `/workspace/{repo}` when absent.
   *
   * 1 to 4096 characters.
   */
  mount_path?: string | null;
}

/** What to check out of a repository. */
export type Checkout = BranchCheckout | CommitCheckout;

/** The tip of a branch. */
export interface BranchCheckout {
  /** Always `branch`. */
  type: "branch";
  /**
   * The branch's name.
   *
   * 1 to 255 characters.
   */
  name: string;
}

/** A commit. */
export interface CommitCheckout {
  /** Always `commit`. */
  type: "commit";
  /**
   * The commit's full hash.
   *
   * 7 to 64 characters.
   */
  sha: string;
}

/** An uploaded file. */
export interface FileResource {
  /** Always `file`. */
  type: "file";
  /**
   * The file's id.
   *
   * 1 to 128 characters.
   */
  file_id: string;
  /**
   * Where the file is mounted, under `/mnt/session/uploads`; `/mnt/session/uploads/{file_id}` when absent.
   *
   * 1 to 4096 characters.
   */
  mount_path?: string | null;
}

/** A memory store. */
export interface MemoryStoreResource {
  /** Always `memory_store`. */
  type: "memory_store";
  /**
   * The store's id.
   *
   * At least 1 character.
   */
  memory_store_id: string;
  /** What the agent may do with it; `read_write` when absent. */
  access?: "read_write" | "read_only" | null;
  /**
   * What the agent should know about it.
   *
   * At most 4096 characters.
   */
  instructions?: string | null;
}

/** When a deployment runs. */
export type Schedule = CronSchedule;

/** Runs by a cron expression in a time zone. */
export interface CronSchedule {
  /** Always `cron`. */
  type: "cron";
  /**
   * Five fields: minute, hour, day of the month, month, day of the week.
   *
   * 1 to 256 characters.
   */
  expression: string;
  /**
   * A name of the IANA time zone database, for instance `Europe/Berlin`.
   *
   * At least 1 character.
   */
  timezone: string;
}

/** What a session may cost. */
export type Budget = BudgetLimit;

/** A ceiling on cost. */
export interface BudgetLimit {
  /** Always `limit`. */
  type: "limit";
  /** The most that a session may cost at list prices. */
  max_list_cost: ListCost;
}

/** An amount of money at list prices. */
export interface ListCost {
  /** A positive whole number, as a string of decimal digits without a leading zero. */
  amount: string;
  /** The currency. */
  currency: "USD";
}

/**
 * The body of `POST /v1/deployments/{id}`. What is absent keeps its value; of what may be null, null clears
 * it.
 */
export interface DeploymentUpdate {
  /**
   * The agent to run. An id, even the same one, pins the agent's latest version anew.
   *
   * As a string: 1 to 128 characters.
   */
  agent?: string | AgentReference;
  /**
   * The environment to run it in.
   *
   * 1 to 128 characters.
   */
  environment_id?: string;
  /**
   * What every session begins with; replaced as a whole.
   *
   * 1 to 50 items.
   */
  initial_events?: InitialEvent[];
  /**
   * The deployment's name.
   *
   * 1 to 256 characters.
   */
  name?: string;
  /**
   * What the deployment is for; null and the empty text clear it.
   *
   * At most 2048 characters.
   */
  description?: string | null;
  /**
   * Pairs to add or change, and with null those to delete. Others are kept; the limit holds for what is
   * stored then.
   *
   * At most 16 pairs; keys of 1 to 64 characters, values of at most 512 characters.
   */
  metadata?: { [key: string]: string | null };
  /**
   * What every session finds mounted; replaced as a whole, null and the empty list clear it.
   *
   * At most 500 items.
   */
  resources?: Resource[] | null;
  /** When it runs; null takes the schedule away. */
  schedule?: Schedule | null;
  /**
   * The vaults whose credentials every session may use; replaced as a whole, null and the empty list clear
   * it.
   *
   * At most 50 items.
   */
  vault_ids?: string[] | null;
  /** What a session may cost; null takes the ceiling away. */
  budget?: Budget | null;
}

/** Query parameters of `GET /v1/deployments`. */
export interface DeploymentList {
  /** Only deployments of this agent. */
  agent_id?: string;
  /** Only deployments created at this time (RFC 3339) or later. */
  "created_at[gte]"?: string;
  /** Only deployments created at this time (RFC 3339) or earlier. */
  "created_at[lte]"?: string;
  /** Whether archived deployments are listed too; not unless it is true. Not to be combined with `status`. */
  include_archived?: boolean;
  /**
   * How many deployments a page has; 20 when absent.
   *
   * 1 to 100.
   */
  limit?: number;
  /** Which page: `next_page` of the one before. */
  page?: string | null;
  /** Only deployments in this state. Not to be combined with `include_archived`. */
  status?: "active" | "paused";
  /** Sent by the SDKs; ignored. */
  beta?: unknown | null;
}

/** A deployment. */
export interface Deployment {
  /** The deployment's id. */
  id: string;
  /** The agent that it runs. */
  agent: ResolvedAgent;
  /** When it was archived; null while it is not. */
  archived_at: string | null;
  /** When it was created. */
  created_at: string;
  /** What it is for. */
  description: string | null;
  /** The environment that it runs in. */
  environment_id: string;
  /** What every session begins with. */
  initial_events: InitialEvent[];
  /**
   * Pairs of the caller's own.
   *
   * At most 16 pairs; keys of 1 to 64 characters, values of at most 512 characters.
   */
  metadata: { [key: string]: string };
  /** The deployment's name. */
  name: string;
  /** Why it is paused; null while it is not. */
  paused_reason: PausedReason | null;
  /** What every session finds mounted. */
  resources: ResourceConfig[];
  /** When it runs; null for one that is only run by hand. */
  schedule: ScheduleState | null;
  /** Whether its schedule is followed. */
  status: "active" | "paused";
  /** Always `deployment`. */
  type: "deployment";
  /** When it was last changed. */
  updated_at: string;
  /** The vaults whose credentials every session may use. */
  vault_ids: string[];
  /** What a session may cost. */
  budget?: Budget | null;
}

/** The agent that a deployment or a run is pinned to. */
export type ResolvedAgent = AgentVersion;

/** An agent at a version. */
export interface AgentVersion {
  /** Always `agent`. */
  type: "agent";
  /** The agent's id. */
  id: string;
  /**
   * The version.
   *
   * 1 to 2147483647.
   */
  version: number;
}

/** Why a deployment is paused. */
export type PausedReason = ManualPause | ErrorPause;

/** A call paused the deployment. */
export interface ManualPause {
  /** Always `manual`. */
  type: "manual";
}

/** A scheduled run failed, which paused the deployment. */
export interface ErrorPause {
  /** Always `error`. */
  type: "error";
  /** Why it failed. */
  error: PausedError;
}

/** Why a scheduled run failed, so that its deployment is paused. */
export type PausedError =
  | EnvironmentArchivedPause
  | AgentArchivedPause
  | EnvironmentNotFoundPause
  | VaultNotFoundPause
  | FileNotFoundPause
  | SessionResourceNotFoundPause
  | WorkspaceArchivedPause
  | OrganizationDisabledPause
  | MemoryStoreArchivedPause
  | SkillNotFoundPause
  | VaultArchivedPause
  | UnknownPause
  | SelfHostedResourcesUnsupportedPause
  | McpEgressBlockedPause;

/** The environment is archived. */
export interface EnvironmentArchivedPause {
  /** Always `environment_archived_error`. */
  type: "environment_archived_error";
}

/** The agent is archived. */
export interface AgentArchivedPause {
  /** Always `agent_archived_error`. */
  type: "agent_archived_error";
}

/** There is no such environment. */
export interface EnvironmentNotFoundPause {
  /** Always `environment_not_found_error`. */
  type: "environment_not_found_error";
}

/** There is no such vault. */
export interface VaultNotFoundPause {
  /** Always `vault_not_found_error`. */
  type: "vault_not_found_error";
}

/** There is no such file. */
export interface FileNotFoundPause {
  /** Always `file_not_found_error`. */
  type: "file_not_found_error";
}

/** A resource of the session does not exist. */
export interface SessionResourceNotFoundPause {
  /** Always `session_resource_not_found_error`. */
  type: "session_resource_not_found_error";
}

/** The workspace is archived. */
export interface WorkspaceArchivedPause {
  /** Always `workspace_archived_error`. */
  type: "workspace_archived_error";
}

/** The organization is disabled. */
export interface OrganizationDisabledPause {
  /** Always `organization_disabled_error`. */
  type: "organization_disabled_error";
}

/** A memory store is archived. */
export interface MemoryStoreArchivedPause {
  /** Always `memory_store_archived_error`. */
  type: "memory_store_archived_error";
}

/** There is no such skill. */
export interface SkillNotFoundPause {
  /** Always `skill_not_found_error`. */
  type: "skill_not_found_error";
}

/** A vault is archived. */
export interface VaultArchivedPause {
  /** Always `vault_archived_error`. */
  type: "vault_archived_error";
}

/** The service does not say what went wrong. */
export interface UnknownPause {
  /** Always `unknown_error`. */
  type: "unknown_error";
}

/** The environment is self-hosted and cannot mount files or repositories. */
export interface SelfHostedResourcesUnsupportedPause {
  /** Always `self_hosted_resources_unsupported_error`. */
  type: "self_hosted_resources_unsupported_error";
}

/** The environment's network does not let the agent reach an MCP server. */
export interface McpEgressBlockedPause {
  /** Always `mcp_egress_blocked_error`. */
  type: "mcp_egress_blocked_error";
}

/** Something that a session finds mounted, without its credentials. */
export type ResourceConfig = GithubRepositoryConfig | FileResource | MemoryStoreResource;

/** A repository on GitHub, without its token. */
export interface GithubRepositoryConfig {
  /** Always `github_repository`. */
  type: "github_repository";
  /** The repository's address. */
  url: string;
  /** What is checked out; the default branch when absent. */
  checkout?: Checkout | null;
  /** Where the repository is mounted. */
  mount_path?: string | null;
}

/** When a deployment runs, and when it did. */
export type ScheduleState = CronScheduleState;

/** Runs by a cron expression in a time zone, the last one and the next ones. */
export interface CronScheduleState {
  /** Always `cron`. */
  type: "cron";
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  expression: string;
  /** A name of the IANA time zone database. */
  timezone: string;
  /** When the last scheduled run began; null before the first one. */
  last_run_at?: string | null;
  /** The next runs, up to five, ascending; none once the deployment is archived. */
  upcoming_runs_at?: string[];
}

/** A page of deployments. */
export interface DeploymentPage {
  /** The deployments. */
  data: Deployment[];
  /** What to pass as `page` for the next page; null on the last one. */
  next_page: string | null;
}

/** A run of a deployment: it has made a session, or failed to. */
export interface DeploymentRun {
  /** The run's id. */
  id: string;
  /** The agent that was run. */
  agent: ResolvedAgent;
  /** When the run was made. */
  created_at: string;
  /** The deployment. */
  deployment_id: string;
  /** Why there is no session; null when there is one. */
  error: RunError | null;
  /** The session; null when there is none. */
  session_id: string | null;
  /** What the run was made by. */
  trigger_context: TriggerContext;
  /** Always `deployment_run`. */
  type: "deployment_run";
}

/** Why a run has no session. */
export type RunError =
  | EnvironmentArchivedRunError
  | AgentArchivedRunError
  | EnvironmentNotFoundRunError
  | VaultNotFoundRunError
  | FileNotFoundRunError
  | SessionResourceNotFoundRunError
  | WorkspaceArchivedRunError
  | OrganizationDisabledRunError
  | MemoryStoreArchivedRunError
  | SkillNotFoundRunError
  | VaultArchivedRunError
  | UnknownRunError
  | SelfHostedResourcesUnsupportedRunError
  | McpEgressBlockedRunError
  | SessionRateLimitedRunError
  | SessionCreationRejectedRunError;

/** The environment is archived. */
export interface EnvironmentArchivedRunError {
  /** Always `environment_archived_error`. */
  type: "environment_archived_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The agent is archived. */
export interface AgentArchivedRunError {
  /** Always `agent_archived_error`. */
  type: "agent_archived_error";
  /** What happened, in the service's words. */
  message: string;
}

/** There is no such environment. */
export interface EnvironmentNotFoundRunError {
  /** Always `environment_not_found_error`. */
  type: "environment_not_found_error";
  /** What happened, in the service's words. */
  message: string;
}

/** There is no such vault. */
export interface VaultNotFoundRunError {
  /** Always `vault_not_found_error`. */
  type: "vault_not_found_error";
  /** What happened, in the service's words. */
  message: string;
}

/** There is no such file. */
export interface FileNotFoundRunError {
  /** Always `file_not_found_error`. */
  type: "file_not_found_error";
  /** What happened, in the service's words. */
  message: string;
}

/** A resource of the session does not exist. */
export interface SessionResourceNotFoundRunError {
  /** Always `session_resource_not_found_error`. */
  type: "session_resource_not_found_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The workspace is archived. */
export interface WorkspaceArchivedRunError {
  /** Always `workspace_archived_error`. */
  type: "workspace_archived_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The organization is disabled. */
export interface OrganizationDisabledRunError {
  /** Always `organization_disabled_error`. */
  type: "organization_disabled_error";
  /** What happened, in the service's words. */
  message: string;
}

/** A memory store is archived. */
export interface MemoryStoreArchivedRunError {
  /** Always `memory_store_archived_error`. */
  type: "memory_store_archived_error";
  /** What happened, in the service's words. */
  message: string;
}

/** There is no such skill. */
export interface SkillNotFoundRunError {
  /** Always `skill_not_found_error`. */
  type: "skill_not_found_error";
  /** What happened, in the service's words. */
  message: string;
}

/** A vault is archived. */
export interface VaultArchivedRunError {
  /** Always `vault_archived_error`. */
  type: "vault_archived_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The service does not say what went wrong. */
export interface UnknownRunError {
  /** Always `unknown_error`. */
  type: "unknown_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The environment is self-hosted and cannot mount files or repositories. */
export interface SelfHostedResourcesUnsupportedRunError {
  /** Always `self_hosted_resources_unsupported_error`. */
  type: "self_hosted_resources_unsupported_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The environment's network does not let the agent reach an MCP server. */
export interface McpEgressBlockedRunError {
  /** Always `mcp_egress_blocked_error`. */
  type: "mcp_egress_blocked_error";
  /** What happened, in the service's words. */
  message: string;
}

/** Too many sessions were created at once. */
export interface SessionRateLimitedRunError {
  /** Always `session_rate_limited_error`. */
  type: "session_rate_limited_error";
  /** What happened, in the service's words. */
  message: string;
}

/** The session was refused. */
export interface SessionCreationRejectedRunError {
  /** Always `session_creation_rejected_error`. */
  type: "session_creation_rejected_error";
  /** What happened, in the service's words. */
  message: string;
}

/** What a run was made by. */
export type TriggerContext = ScheduleTrigger | ManualTrigger;

/** The schedule made the run. */
export interface ScheduleTrigger {
  /** Always `schedule`. */
  type: "schedule";
  /** The time that the schedule named, at a whole minute; the run begins a little later. */
  scheduled_at: string;
}

/** A call made the run. */
export interface ManualTrigger {
  /** Always `manual`. */
  type: "manual";
}

/** Query parameters of `GET /v1/deployment_runs`. */
export interface DeploymentRunList {
  /** Only runs of this deployment. */
  deployment_id?: string;
  /** Only runs with an error, or only runs without. */
  has_error?: boolean;
  /** Only runs made this way. */
  trigger_type?: "schedule" | "manual";
  /** Only runs made later than this time (RFC 3339). */
  "created_at[gt]"?: string;
  /** Only runs made at this time (RFC 3339) or later. */
  "created_at[gte]"?: string;
  /** Only runs made earlier than this time (RFC 3339). */
  "created_at[lt]"?: string;
  /** Only runs made at this time (RFC 3339) or earlier. */
  "created_at[lte]"?: string;
  /**
   * How many runs a page has; 20 when absent.
   *
   * 1 to 1000.
   */
  limit?: number;
  /** Which page: `next_page` of the one before. */
  page?: string | null;
  /** Sent by the SDKs; ignored. */
  beta?: unknown | null;
}

/** A page of runs. */
export interface DeploymentRunPage {
  /** The runs. */
  data: DeploymentRun[];
  /** What to pass as `page` for the next page; null on the last one. */
  next_page: string | null;
}

/** An environment. */
export interface Environment {
  /** The environment's id. */
  id: string;
  /** When it was archived; null while it is not. */
  archived_at: string | null;
  /** Where and how its sessions run. */
  config: EnvironmentConfig;
  /** When it was created. */
  created_at: string;
  /** What it is for. */
  description: string | null;
  /**
   * Pairs of the caller's own.
   *
   * At most 16 pairs; keys of 1 to 64 characters, values of at most 512 characters.
   */
  metadata: { [key: string]: string };
  /** The environment's name. */
  name: string;
  /** Always `environment`. */
  type: "environment";
  /** When it was last changed. */
  updated_at: string;
  /** Who may use it. */
  scope?: "organization" | "account";
}

/** Where and how sessions run. */
export type EnvironmentConfig = CloudConfig | SelfHostedConfig;

/** Sessions run in the platform's cloud. */
export interface CloudConfig {
  /** Always `cloud`. */
  type: "cloud";
  /** What sessions can reach. */
  networking: Networking;
  /** What is installed. */
  packages: Packages;
}

/** What sessions can reach. */
export type Networking = UnrestrictedNetwork | LimitedNetwork;

/** Sessions can reach everything. */
export interface UnrestrictedNetwork {
  /** Always `unrestricted`. */
  type: "unrestricted";
}

/** Sessions can reach what is listed. */
export interface LimitedNetwork {
  /** Always `limited`. */
  type: "limited";
  /** Whether the agent's MCP servers can be reached. */
  allow_mcp_servers: boolean;
  /** Whether the package managers' registries can be reached. */
  allow_package_managers: boolean;
  /** Hosts that can be reached: bare names, each perhaps behind `*.`. */
  allowed_hosts: string[];
}

/** What is installed, by package manager. */
export interface Packages {
  /** Debian packages. */
  apt: string[];
  /** Rust crates. */
  cargo: string[];
  /** Ruby gems. */
  gem: string[];
  /** Go modules. */
  go: string[];
  /** npm packages. */
  npm: string[];
  /** Python packages. */
  pip: string[];
  /** Always `packages`. */
  type?: "packages";
}

/** Sessions run on the customer's own machines. */
export interface SelfHostedConfig {
  /** Always `self_hosted`. */
  type: "self_hosted";
}

/** The body of a response that reports an error. */
export interface ErrorResponse {
  /** Always `error`. */
  type: "error";
  /** What went wrong. */
  error: ApiError;
  /** The request's id, for support; null when there is none. */
  request_id: string | null;
}

/** What went wrong. */
export interface ApiError {
  /** The kind of error, for instance `invalid_request_error`; further kinds may be added. */
  type: string;
  /** What happened, in the service's words. */
  message: string;
  /** More about it, in a form that depends on the kind. */
  details?: unknown | null;
}
