import type { TextonSetting } from './compare-textons';

const WORDS: Readonly<Record<string, string>> = {
  perClass: 'textons of each class',
  shared: 'shared textons',
  class: 'one model a class',
  image: 'one model an image',
  chiSquareOpencv: 'OpenCV’s χ²',
  chiSquare: 'symmetric χ²',
};

/**
 * Names the choices of a texton classifier in words.
 * @param setting its choices, or some of them
 * @returns dictionary, models and distance, separated by commas; a distance other than χ² by its identifier
 */
export function textonSettingName(
  setting: Partial<Pick<TextonSetting, 'dictionary' | 'models' | 'distance'>>,
): string {
  const { dictionary, models, distance } = setting;
  const chosen = [dictionary, models, distance].filter((choice) => choice !== undefined);
  return chosen.map((choice) => WORDS[choice] ?? choice).join(', ');
}
