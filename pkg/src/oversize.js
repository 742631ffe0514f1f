// A text of more than 32 MB is not copied into the module beyond that size, so that what the report says about the
// whole of it has to be made up for here.

/** Bytes of UTF-8, line breaks, and units behind the last break. */
function measure(text) {
  let bytes = text.length;
  let line = 0;
  let begins = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
        line++;
        begins = at + 1;
      }
    } else if (unit < 0x800) {
      bytes++;
    } else {
      bytes += 2;
      // Two units with four bytes between them.
      if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
    }
  }
  return { bytes, line, character: text.length - begins };
}

/** Makes the report about the first 32 MB one about the whole text. */
export function correct(report, text, read) {
  const { bytes, line, character } = measure(text);
  for (const found of report.diagnostics) {
    found.message = found.message.replace(/\d+$/, bytes);
    if (found.range?.end === read) {
      found.range.end = text.length;
      found.range.endLine = line;
      found.range.endCharacter = character;
    }
  }
  return report;
}
