import { jsonText } from 'texton-lab/dist/cli/json-text';
import { expect, it } from 'vitest';

it('jsonText writes what would act on a terminal as escapes that give it back', () => {
  const value = { 'na\u009bme': ['wool\u202e', 'Bäume 🌲', '\u001b[2J', '\u{1fffe}', 1.5, null] };
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toContain('"na\\u009bme"');
  expect(text).toContain('"wool\\u202e"');
  expect(text).toContain('"Bäume 🌲"');
  expect(text).toContain('"\\ud83f\\udffe"');
});
