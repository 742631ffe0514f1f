// The draft-07 schemas as editors' engines read them: ajv agrees with the check about the fixtures.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8").replace(/^\uFEFF/, ""));

// What editors understand beside draft 7; `strict` finds any other keyword that ajv does not know.
const EXTENSIONS = ["markdownDescription", "enumDescriptions", "defaultSnippets", "errorMessage"];

function compile(kind) {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  for (const keyword of EXTENSIONS) ajv.addKeyword(keyword);
  return ajv.compile(read(`pkg/schemas/${kind}.draft-07.json`));
}

// Errors that a schema cannot say: they need several values, a decoder, a calendar or the zone database.
const BEYOND = new RegExp(
  "^(json-.*|cron-.*|timezone-unknown|system-message-.*|no-starting-event|define-outcome-duplicate" +
    "|too-many-file-documents|base64-syntax|url-scheme)$",
);

test("every draft-07 schema compiles and takes its own example", () => {
  const files = readdirSync(new URL("pkg/schemas/", root)).filter((file) => file.endsWith(".draft-07.json"));
  assert.equal(files.length, 10);
  for (const file of files) {
    const kind = file.replace(".draft-07.json", "");
    const validate = compile(kind);
    for (const example of read(`pkg/schemas/${file}`).examples) {
      assert.ok(validate(example), `${kind}: ${JSON.stringify(validate.errors)}`);
    }
  }
});

test("ajv and the fixtures' expectations agree", () => {
  const validate = compile("deployment.create");
  const folder = new URL("tests/fixtures/", root);
  let good = 0;
  let bad = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    // A number that a double rounds is not what was written.
    if (!name.endsWith(".json") || name.endsWith("_nearly.json")) continue;
    const source = readFileSync(new URL(name, folder), "utf8").replace(/^\uFEFF/, "");
    let value;
    try {
      value = JSON.parse(source);
    } catch {
      continue;
    }
    let expect = "";
    try {
      expect = readFileSync(new URL(name.replace(/json$/, "expect"), folder), "utf8");
    } catch {
      // Nothing is expected.
    }
    const errors = expect
      .split("\n")
      .filter((line) => line.startsWith("error "))
      .filter((line) => !BEYOND.test(line.split(" ")[1]));
    const deep = expect.includes("error json-too-deep");
    if (deep) continue;
    assert.equal(validate(value), errors.length === 0, `${name}: ${errors} | ${JSON.stringify(validate.errors)}`);
    if (errors.length === 0) good += 1;
    else bad += 1;
  }
  assert.ok(good > 500 && bad > 200, `${good} good, ${bad} bad`);
});

test("the examples of the API reference have the right structure", () => {
  for (const kind of ["deployment", "deployment.page", "deployment_run", "environment"]) {
    const validate = compile(kind);
    assert.ok(validate(read(`tests/fixtures-api/${kind}/${kind === "environment" ? "pass" : "fail"}_example_of_the_reference.json`)), `${kind}: ${JSON.stringify(validate.errors)}`);
  }
});
