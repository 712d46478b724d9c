import { checkLabels, checkList, checkObject, describeValue } from '../core';
import { checkInputList, checkInputs, type NetInput } from './check-inputs';
import { classesOf } from './check-network';
import type { Network } from './network-types';

/** Images, or what was pooled from them, and their classes. */
export interface LabelledInputs {
  readonly inputs: readonly NetInput[];
  /** Class of every input, from 0. */
  readonly labels: ArrayLike<number>;
  /** Names of the classes; as many as the network has. */
  readonly classNames?: readonly string[];
}

/**
 * Checks that inputs can be shown to a network, and that their labels are among its classes.
 * @throws TypeError or RangeError naming the wrong input, label or number of classes
 */
export function checkLabelledInputs(call: string, net: Network, data: LabelledInputs, name: string): void {
  checkObject(call, name, data, '{ inputs, labels }');
  const { inputs, labels, classNames } = data;
  checkInputList(call, `${name}.inputs`, inputs);
  checkInputs(call, net, inputs, `${name}.inputs`);
  const classes = classesOf(net);
  checkLabels(call, `${name}.labels`, labels, inputs.length);
  for (let i = 0; i < labels.length; i++)
    if ((labels[i] as number) >= classes)
      throw new RangeError(
        `${call}: ${name}.labels[${i}] must be in [0, ${classes - 1}], as net has ${classes} classes, got ${describeValue(labels[i])}; make it with textonNet({ classes, … })`,
      );
  if (classNames === undefined) return;
  checkList(call, `${name}.classNames`, classNames, 'a list of names');
  if (classNames.length !== classes)
    throw new RangeError(
      `${call}: net must have as many classes as ${name} has (${classNames.length}), got ${classes}; make it with textonNet({ classes: ${classNames.length}, … })`,
    );
}

/**
 * Checks that there is something to tell apart.
 * @throws RangeError when all labels are the same
 */
export function checkSeveralClasses(call: string, name: string, labels: ArrayLike<number>): void {
  const known = new Set(Array.from(labels));
  if (known.size < 2)
    throw new RangeError(
      `${call}: ${name}.labels must have at least two classes, got only ${[...known].join()}; there is nothing to tell apart`,
    );
}
