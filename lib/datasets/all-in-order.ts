/**
 * Waits for all promises and returns their values. If several fail, throws the error of the first in order, so that the error
 * does not depend on timing.
 */
export async function allInOrder<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
