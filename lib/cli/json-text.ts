import { visibleText } from '../core';

/**
 * Formats a value as indented JSON that is safe to show on a terminal: invisible and control characters in strings, such as file
 * names, become `\u` escapes, so that parsing restores them.
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
