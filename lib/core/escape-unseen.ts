/**
 * Invisible or misleading characters: control characters, which a terminal would execute, line separators, bidirectional
 * marks, zero-width characters, lone surrogates and noncharacters, most of which XML and SVG forbid. The joiners in emoji
 * and Persian stay.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00ad\u180e\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Escapes the invisible and control characters of a string as in JavaScript: `\n`, `\x1b`, `\u202e`. */
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
