/**
 * Waits for every promise and gives their values; where several fail, throws what the first in order says, so that an
 * error does not depend on which of them was quickest.
 */
export async function allInOrder<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
