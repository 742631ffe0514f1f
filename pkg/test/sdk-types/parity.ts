// Ours and the SDK's types accept the same documents. Compiled with `tsc --strict`, never run: a difference is an error.
import type { BetaErrorResponse } from "@anthropic-ai/sdk/resources/beta/beta";
import type {
  BetaManagedAgentsDeployment,
  BetaManagedAgentsDeploymentInitialEvent,
  BetaManagedAgentsDeploymentPausedReason,
  BetaManagedAgentsSessionResourceConfig,
  DeploymentCreateParams,
  DeploymentListParams,
  DeploymentUpdateParams,
} from "@anthropic-ai/sdk/resources/beta/deployments";
import type {
  BetaManagedAgentsDeploymentRun,
  BetaManagedAgentsTriggerContext,
  DeploymentRunListParams,
} from "@anthropic-ai/sdk/resources/beta/deployment-runs";
import type { BetaEnvironment } from "@anthropic-ai/sdk/resources/beta/environments/environments";
import type { PageCursorResponse } from "@anthropic-ai/sdk/core/pagination";
import type * as ours from "../../types/model.d.ts";

/** Fails to compile unless each type can be assigned to the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : { refused: "theirs" }) : { refused: "ours" };
type Keys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : Exclude<keyof B, keyof A>) : Exclude<keyof A, keyof B>;
declare function proves<_ extends true>(): void;

/** What the SDK sends beside the body: headers. */
type Headers = "betas" | "workspace_id";
type Body<T> = Omit<T, Headers>;

// Requests.
proves<Same<ours.DeploymentCreate, Body<DeploymentCreateParams>>>();
proves<Keys<ours.DeploymentCreate, Body<DeploymentCreateParams>>>();

// Intended: the SDK types null for `metadata` of an update; no published text says what it does, and the check warns.
type Update = Omit<DeploymentUpdateParams, Headers | "metadata"> & { metadata?: NonNullable<DeploymentUpdateParams["metadata"]> };
proves<Same<ours.DeploymentUpdate, Update>>();
proves<Keys<ours.DeploymentUpdate, Body<DeploymentUpdateParams>>>();

// Intended: `beta` is what the SDK itself puts into the address; it is no parameter of its methods.
proves<Same<Omit<ours.DeploymentList, "beta">, Body<DeploymentListParams>>>();
proves<Keys<Omit<ours.DeploymentList, "beta">, Body<DeploymentListParams>>>();
proves<Same<Omit<ours.DeploymentRunList, "beta">, Body<DeploymentRunListParams>>>();
proves<Keys<Omit<ours.DeploymentRunList, "beta">, Body<DeploymentRunListParams>>>();

// Responses.
proves<Same<ours.Deployment, BetaManagedAgentsDeployment>>();
proves<Keys<ours.Deployment, BetaManagedAgentsDeployment>>();
proves<Same<ours.InitialEvent, BetaManagedAgentsDeploymentInitialEvent>>();
proves<Same<ours.PausedReason, BetaManagedAgentsDeploymentPausedReason>>();
proves<Same<ours.ResourceConfig, BetaManagedAgentsSessionResourceConfig>>();
proves<Same<ours.DeploymentPage, PageCursorResponse<BetaManagedAgentsDeployment>>>();
proves<Same<ours.DeploymentRun, BetaManagedAgentsDeploymentRun>>();
proves<Keys<ours.DeploymentRun, BetaManagedAgentsDeploymentRun>>();
proves<Same<ours.TriggerContext, BetaManagedAgentsTriggerContext>>();
proves<Same<ours.DeploymentRunPage, PageCursorResponse<BetaManagedAgentsDeploymentRun>>>();
proves<Same<ours.Environment, BetaEnvironment>>();
proves<Keys<ours.Environment, BetaEnvironment>>();

// Intended: the set of error types is open in ours, and closed in the SDK's; ours takes all of theirs.
declare const theirs: BetaErrorResponse;
theirs satisfies ours.ErrorResponse;
proves<Keys<ours.ErrorResponse, BetaErrorResponse>>();

// Every union by its discriminators.
type Tags<T> = T extends { type: infer Tag } ? Tag : never;
proves<Same<Tags<ours.PausedError>, Tags<Extract<BetaManagedAgentsDeploymentPausedReason, { type: "error" }>["error"]>>>();
proves<Same<Tags<ours.RunError>, Tags<NonNullable<BetaManagedAgentsDeploymentRun["error"]>>>>();
proves<Same<Tags<ours.InitialEvent>, Tags<DeploymentCreateParams["initial_events"][number]>>>();
proves<Same<Tags<ours.Resource>, Tags<NonNullable<DeploymentCreateParams["resources"]>[number]>>>();
proves<Same<Tags<ours.EnvironmentConfig>, Tags<BetaEnvironment["config"]>>>();

// The proofs themselves can fail.
// @ts-expect-error
proves<Same<{ a: string }, { a: number }>>();
// @ts-expect-error
proves<Same<{ a: string }, { a?: string }>>();
// @ts-expect-error
proves<Keys<{ a?: string }, { a?: string; b?: string }>>();
