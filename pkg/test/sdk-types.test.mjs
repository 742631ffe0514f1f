// Our types against those of the pinned SDK, by the TypeScript compiler.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("what the SDK's types accept ours accept, and the reverse", () => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = fileURLToPath(new URL("./sdk-types/tsconfig.json", import.meta.url));
  const run = spawnSync(process.execPath, [compiler, "--project", project], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
