/**
 * What cannot be seen, or makes what is seen untrue: control characters (a terminal obeys them), other ends of lines,
 * marks that turn the direction of writing, characters without width, halves of surrogate pairs, and noncharacters
 * (XML, and so SVG, allows few of all these). The joiners of emoji and of Persian stay.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00ad\u180e\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Writes what is unseen in a text, or would act on a terminal, as JavaScript does: `\n`, `\x1b`, `\u202e`. */
export function escapeUnseen(text: string): string {
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
