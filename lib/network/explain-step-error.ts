/** What devices say when their memory is used up, and when they are gone. */
const NO_MEMORY =
  /\bOOM\b|out of memory|resource ?exhausted|cannot enlarge memory|memory access out of bounds|failed to allocate|allocation failed|could not allocate/i;
const GONE =
  /device (?:is|was) lost|device lost|lost device|cuda_error|cudnn.*(?:failed|error)|device.*destroyed/i;

/** Where a training was. */
export interface StepPlace {
  readonly epoch: number;
  readonly batchSize: number;
  readonly checkpoint?: string | undefined;
}

/**
 * Says in words what to do when a device has no memory left or is gone.
 * @returns the error to throw: another one is returned as it is
 */
export function explainStepError(
  call: string,
  error: unknown,
  { epoch, batchSize, checkpoint }: StepPlace,
): unknown {
  const message = String((error as Error | undefined)?.message ?? error);
  const [first] = message.split('\n');
  const kept = checkpoint === undefined ? '' : `; the checkpoint '${checkpoint}' is kept`;
  if (NO_MEMORY.test(message))
    return new Error(
      `${call}: the device has no memory left in epoch ${epoch} (${first})${kept}; choose a batchSize below ${batchSize} or smaller images`,
      { cause: error },
    );
  if (GONE.test(message))
    return new Error(
      `${call}: the device was lost in epoch ${epoch} (${first})${kept}; restart and train again, on another backend if it happens again`,
      { cause: error },
    );
  return error;
}
