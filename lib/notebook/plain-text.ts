// In the order of the alternatives: a sequence with parameters such as a colour (CSI); one with text such as a window's
// title or a link (OSC and its kin), here within a line; another sequence. None extends past the next escape, so that
// a text full of broken sequences takes linear time too.
const sequence =
  // oxlint-disable-next-line no-control-regex
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[\]PX^_][^\n\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

// oxlint-disable-next-line no-control-regex
const control = /[\0-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Removes terminal control sequences (ECMA-48): colours, titles, links and cursor movements, and all control characters but
 * tabs and line endings, which become `\n`.
 */
export function plainText(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n').replace(sequence, ''));
}

/** Removes single control characters other than tabs and `\n`; text after an escape stays. */
export function withoutControls(text: string): string {
  return text.replace(control, '');
}
