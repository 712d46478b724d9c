import { visibleText } from '../core';

/**
 * Writes a value as indented JSON that a terminal may show: what is invisible or acts in a string (of a file's name) is
 * written as `\u` escapes, so that whoever reads the JSON gets it back as it was.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[^\n -~]/gu, (character) =>
    visibleText(character) === character
      ? character
      : Array.from(
          { length: character.length },
          (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
}
