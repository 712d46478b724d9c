import { ordinaryCondition, type Condition } from './conditions';

/**
 * Names the stream of lamp and stray light changes for one image of a class; undefined for those taken with the lamp
 * as it was set: image 2, and pictures that are not of the set.
 */
export function lampSeed(classNumber: number, { number }: Condition): readonly number[] | undefined {
  return number === 0 || number === ordinaryCondition.number ? undefined : [classNumber, number];
}
