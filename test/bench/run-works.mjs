/**
 * Measures works one after the other. An error of one becomes a row `FAILED` with its message; the others go on.
 * @param works each with name, title and measure(context), which gives rows one after the other
 * @param options.onRow called with each row as soon as there is one
 * @param options.onWork called when a work has ended, with its name and how long it took (ms)
 */
export async function runWorks(works, context, { onRow, onWork }) {
  for (const { name, title, measure } of works) {
    const begun = performance.now();
    try {
      for await (const row of measure(context)) onRow(row);
    } catch (error) {
      onRow({ work: name, kind: 'failure', title, outcome: 'FAILED', remark: error.message });
    }
    onWork(name, performance.now() - begun);
  }
}
