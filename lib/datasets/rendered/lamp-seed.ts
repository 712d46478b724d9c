import { ordinaryCondition, type Condition } from './conditions';

/**
 * Returns the seed for changes of lamp and stray light in one image of a class; undefined for pictures taken with the
 * original lamp setting: image 2, and pictures outside the set.
 */
export function lampSeed(classNumber: number, { number }: Condition): readonly number[] | undefined {
  return number === 0 || number === ordinaryCondition.number ? undefined : [classNumber, number];
}
