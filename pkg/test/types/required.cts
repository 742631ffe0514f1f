// The types that a CommonJS module sees.

import preflight = require('deployment-preflight');
import slim = require('deployment-preflight/slim');

const report: preflight.Report = preflight.check('deployment.create', '{}');
const code: preflight.Code | undefined = report.diagnostics[0]?.code;
slim.initSync(new Uint8Array(8));
// @ts-expect-error the content is expected, not its address
slim.initSync('module.wasm');
console.log(code, slim.check('deployment.create', '{}').valid);
