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
