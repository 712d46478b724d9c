import { once } from 'node:events';
import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { CONTROL } from 'texton-lab/dist/compute/engine/control';
import { withEngine, type Engine } from 'texton-lab/dist/compute/engine/engine';
import { runJob, threadCount } from 'texton-lab/dist/compute/engine/run-job';
import { TASK } from 'texton-lab/dist/compute/engine/tasks';
import { NOT_COARSE } from 'texton-lab/dist/compute/nearest/coarse-centres';
import { nearestFields } from 'texton-lab/dist/compute/nearest/nearest-task';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(stopEngine);

/** The engine with a main thread that does nothing, slowly: so the helpers must do the work. */
function withIdleMain(on: Engine, milliseconds: number): Engine {
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  const nearestRows = (): void => void Atomics.wait(sleep, 0, 0, milliseconds);
  const kernels = { ...on.main.kernels, nearestRows };
  return { ...on, main: { kernels, views: on.main.views } };
}

/** A search among `centres` centres at an address that holds nothing in particular. */
function search(on: Engine, data: number, tasks: number, centres: number) {
  const packed = on.parts.allocate(1 << 20);
  const output = on.parts.allocate(tasks * 64);
  return {
    kind: TASK.nearest,
    tasks,
    slots: tasks,
    output,
    slotBytes: 64,
    scratchBytes: 1 << 16,
    cost: 1000,
    values: nearestFields.pack({
      count: 12 * tasks,
      perTask: 12,
      unitBytes: 0,
      dimensions: 48,
      packed,
      exact: packed,
      centres,
      ...NOT_COARSE,
      data,
      offsets: 0,
      maxima: 0,
      maximaCount: 0,
      weber: 0,
    }),
  };
}

/** Runs a job whose only helper is killed as soon as it is at work; it cannot run out of tasks before. */
async function loseWorker(on: Engine, data: number): Promise<void> {
  const look = setInterval(() => {
    if (Atomics.load(on.control, CONTROL.states) !== 1) return;
    clearInterval(look);
    void on.helpers[0]?.thread.terminate();
  }, 1);
  try {
    await runJob(withIdleMain(on, 30), { ...search(on, data, 4000, 1500), slots: 4 }, { workers: 2 });
  } finally {
    clearInterval(look);
  }
}

describe('runJob', () => {
  it("reports an error inside a worker with the worker's message, and the engine goes on", async () => {
    startEngine({ fused: true });
    await withEngine(async (on) => {
      // An address at the end of what a memory can be.
      const job = search(on, 2 ** 31 - 4096 * 64, 200, 3);
      await expect(runJob(withIdleMain(on, 5), job, { workers: 2 })).rejects.toThrow(
        /^texton-lab: a worker thread failed: .*memory access out of bounds/,
      );
      const good = search(on, on.parts.allocate(12 * 48 * 4 * 20), 20, 3);
      let taken = 0;
      await runJob(on, { ...good, take: () => void taken++ }, { workers: 3 });
      expect(taken).toBe(20);
    });
  });

  it('reports a worker that is lost in the middle of its work', async () => {
    startEngine({ fused: true });
    await withEngine(async (on) => {
      const data = on.parts.allocate(12 * 48 * 4 * 4000);
      await expect(loseWorker(on, data)).rejects.toThrow(
        /^texton-lab: a worker thread ended during its work: it ended with code 1/,
      );
      // The next job starts another.
      let taken = 0;
      const next = search(on, data, 40, 3);
      await runJob(on, { ...next, take: () => void taken++ }, { workers: 2 });
      expect(taken).toBe(40);
      expect(on.helpers[0]?.ended).toBeUndefined();
    });
  });

  it('takes results in the order of the tasks through fewer slots than tasks', async () => {
    await withEngine(async (on) => {
      const job = search(on, on.parts.allocate(12 * 48 * 4 * 300), 300, 30);
      const order: number[] = [];
      const places: number[] = [];
      await runJob(
        on,
        {
          ...job,
          slots: 4,
          take: (task, address) => {
            order.push(task);
            places.push((address - job.output) / 64);
          },
        },
        { workers: 3 },
      );
      expect(order).toEqual(Array.from({ length: 300 }, (_, task) => task));
      expect(places).toEqual(order.map((task) => task % 4));
    });
  });

  it('takes every result once, from the slots of the thread that made it, where the order does not matter', async () => {
    await withEngine(async (on) => {
      for (const workers of [1, 2, 3]) {
        const job = search(on, on.parts.allocate(12 * 48 * 4 * 300), 300, 30);
        const taken: number[] = [];
        const slots = new Set<number>();
        const take = (task: number, address: number): void => {
          taken.push(task);
          slots.add((address - job.output) / 64);
        };
        await runJob(
          on,
          { ...job, slots: 2 * workers, anyOrder: { slotsEach: 2, perGroup: 7 }, take },
          { workers },
        );
        expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, task) => task));
        for (const slot of slots) expect(slot).toBeLessThan(2 * workers);
      }
    });
  });

  it('passes on what the caller throws, and leaves nothing running', async () => {
    await withEngine(async (on) => {
      const job = search(on, on.parts.allocate(12 * 48 * 4 * 300), 300, 30);
      const used = on.parts.used();
      const take = () => {
        throw new Error('not this one');
      };
      await expect(runJob(on, { ...job, take }, { workers: 3 })).rejects.toThrow('not this one');
      expect(on.parts.used()).toBe(used);
      expect(Array.from(on.control.subarray(CONTROL.states, CONTROL.states + 6))).toEqual([0, 0, 0, 0, 0, 0]);
    });
  });

  it('can do without a worker that was lost', async () => {
    startEngine({ fused: true });
    await withEngine(async (on) => {
      const data = on.parts.allocate(12 * 48 * 4 * 4000);
      await expect(loseWorker(on, data)).rejects.toThrow('a worker thread ended during its work');
      // A job that asks for no help goes on alone, and so does one that may start no more helpers.
      let taken = 0;
      const next = search(on, data, 4, 3);
      await runJob(on, { ...next, take: () => void taken++ }, { workers: 1 });
      on.restarts = 100;
      await runJob(on, { ...next, take: () => void taken++ }, { workers: 2 });
      expect(taken).toBe(8);
      expect(on.helpers[0]?.ended).toBeDefined();
    });
  });

  it('warns when a worker was lost between jobs, and replaces it', async () => {
    startEngine({ fused: true });
    await withEngine(async (on) => {
      const data = on.parts.allocate(12 * 48 * 4 * 300);
      await runJob(on, search(on, data, 300, 30), { workers: 2 });
      const lost = on.helpers[0]?.thread;
      await lost?.terminate();
      const warned = once(process, 'warning') as Promise<Error[]>;
      await runJob(on, search(on, data, 300, 30), { workers: 2 });
      const [warning] = await warned;
      expect(warning?.message).toMatch(/^a worker thread was lost: .*; another one replaces it$/);
      expect(on.helpers[0]?.thread).not.toBe(lost);
    });
  });

  it('hears a signal that is raised while results are taken, even the last one', async () => {
    await withEngine(async (on) => {
      const job = search(on, on.parts.allocate(12 * 48 * 4 * 30), 30, 3);
      for (const last of [3, 29]) {
        const control = new AbortController();
        let taken = 0;
        const take = (task: number): void => {
          taken++;
          if (task === last) control.abort(new Error('enough'));
        };
        const call = runJob(on, { ...job, take }, { workers: 1, signal: control.signal });
        await expect(call).rejects.toThrow('enough');
        expect(taken).toBe(last + 1);
      }
    });
  });

  it('lets the event loop have its turn in a row of short jobs, and hears a signal raised there', async () => {
    await withEngine(async (on) => {
      const job = search(on, on.parts.allocate(12 * 48 * 4), 1, 3);
      const control = new AbortController();
      setTimeout(() => control.abort(new Error('enough')), 5);
      const end = performance.now() + 5000;
      const many = async (): Promise<void> => {
        while (performance.now() < end) await runJob(on, job, { workers: 1, signal: control.signal });
      };
      await expect(many()).rejects.toThrow('enough');
    });
  });
});

describe('threadCount', () => {
  it('is what the options say', () => {
    expect(threadCount({ workers: 3 })).toBe(3);
    expect(threadCount({})).toBeGreaterThan(0);
  });

  it.each([0, -1, 2.5, NaN, '2'])('refuses %s workers', (workers) => {
    expect(() => threadCount({ workers: workers as number })).toThrow(
      `texton-lab: workers must be an integer of at least 1, got ${typeof workers === 'string' ? '"2"' : workers}`,
    );
  });
});
