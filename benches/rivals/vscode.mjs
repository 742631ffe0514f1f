// vscode-json-languageservice: the engine of the JSON editor in VS Code and Monaco, with the schema registered once.

import { createRequire } from 'node:module';

// Its ES module build imports without file extensions, which Node refuses: the CommonJS build is the one to use.
const { TextDocument, getLanguageService } = createRequire(import.meta.url)('vscode-json-languageservice');
const { schema } = await import('./schema.mjs');

const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [{ uri: 'inmemory://create.schema.json', fileMatch: ['*'], schema }],
});

/** Diagnostics with ranges of a text (a promise, as the service gives them). */
export function languageService(text) {
  const document = TextDocument.create('inmemory://body.json', 'json', 1, text);
  return service.doValidation(document, service.parseJSONDocument(document));
}
