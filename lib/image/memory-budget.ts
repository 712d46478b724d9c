/** Memory that many pieces of work share. */
export interface MemoryBudget {
  /**
   * Runs some work as soon as there is room for what it takes, in the order of asking. Work that takes more than the
   * whole budget runs alone. While it waits, the signal ends it.
   */
  use<T>(bytes: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * Makes a budget of a number of bytes. A caller that holds a part must not ask for more: two that did
 * would wait for each other for ever.
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
        // Smaller ones behind it may have waited for nothing else.
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
