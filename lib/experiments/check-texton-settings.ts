import { checkChoice, checkList, checkObject, checkOptions, describeValue } from '../core';
import type { TextonSetting } from './compare-textons';
import { DISTANCES } from '../classify';

/**
 * Checks that an argument is a list of choices of a texton classifier.
 * @throws TypeError for something that is no list, or an entry that is no object or has an unknown key; RangeError for a
 * choice that there is not
 */
export function checkTextonSettings(call: string, name: string, settings: readonly TextonSetting[]): void {
  checkList(call, name, settings, 'a list of settings');
  for (let i = 0; i < settings.length; i++) {
    const setting = settings[i] as TextonSetting;
    checkObject(call, `${name}[${i}]`, setting, 'a setting { dictionary, models, distance }');
    checkOptions(call, setting, ['method', 'dictionary', 'models', 'distance']);
    const { method, dictionary, models, distance } = setting;
    if (method !== undefined && typeof method !== 'string')
      throw new TypeError(`${call}: method must be a text, got ${describeValue(method)}`);
    checkChoice(call, 'dictionary', dictionary, ['perClass', 'shared']);
    checkChoice(call, 'models', models, ['class', 'image']);
    checkChoice(call, 'distance', distance, DISTANCES);
  }
}
