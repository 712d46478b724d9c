/** A memory budget shared by concurrent work. */
export interface MemoryBudget {
  /**
   * Runs a function as soon as enough memory is free, in the order of the calls. Work that exceeds the whole budget runs
   * alone. The signal cancels the waiting.
   */
  use<T>(bytes: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * Makes a memory budget of a number of bytes. A caller that holds a part must not request more, or two such callers could
 * deadlock.
 */
export function memoryBudget(limit: number): MemoryBudget {
  let free = limit;
  const waiting: { readonly bytes: number; readonly begin: () => void }[] = [];

  function admit(): void {
    for (let next = waiting[0]; next !== undefined && next.bytes <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.bytes;
      next.begin();
    }
  }

  function wait(bytes: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(signal?.reason as Error);
        // Smaller requests behind it may have waited only for this one.
        admit();
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const entry = { bytes, begin };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(entry);
      admit();
    });
  }

  return {
    async use(bytes, work, signal) {
      signal?.throwIfAborted();
      const taken = Math.min(bytes, limit);
      await wait(taken, signal);
      try {
        return await work();
      } finally {
        free += taken;
        admit();
      }
    },
  };
}
