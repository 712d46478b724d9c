import { describeValue } from './checks';

/**
 * What cannot be seen, or makes what is seen untrue: control characters (a terminal obeys them), other ends of lines,
 * marks that turn the direction of writing, characters without width, halves of surrogate pairs, and noncharacters
 * (XML, and so SVG, allows few of all these). The joiners of emoji and of Persian stay.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00ad\u180e\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Writes a text from elsewhere (a class name, a server's answer) so that it can be printed and drawn on one line: what
 * is unseen or would act is written as JavaScript does, `\n`, `\x1b`, `\u202e`; all other text stays as it is.
 * @throws TypeError when it is no string
 */
export function visibleText(text: string): string {
  if (typeof text !== 'string')
    throw new TypeError(`visibleText: text must be a string, got ${describeValue(text)}`);
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) as number;
    const hex = code.toString(16);
    return (
      NAMED[character] ??
      (code < 0x100
        ? `\\x${hex.padStart(2, '0')}`
        : code < 0x10000
          ? `\\u${hex.padStart(4, '0')}`
          : `\\u{${hex}}`)
    );
  });
}
