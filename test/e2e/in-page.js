// Runs in the page of JupyterLab or Notebook 7, as `lessonPage`.
'use strict';
globalThis.lessonPage = (() => {
  const cells = () => [
    ...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell'),
  ];
  const isCode = (cell) => cell.classList.contains('jp-CodeCell');
  const sourceOf = (cell) => cell.querySelector('.cm-content')?.textContent ?? '';
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });

  /** The failures that cells show, and whether all cells that hold code have ended. */
  function progress() {
    const failures = cells().flatMap((cell) =>
      [...cell.querySelectorAll('[data-mime-type$="jupyter.stderr"], [data-mime-type$="jupyter.error"]')].map(
        (output) => output.textContent,
      ),
    );
    const ended = cells()
      .filter((cell) => isCode(cell))
      .every((cell) => /^\[\d+\]:?$/.test(cell.querySelector('.jp-InputPrompt')?.textContent ?? ''));
    return { failures, ended };
  }

  /** Whether the kernel has answered and does nothing. */
  function isIdle() {
    const context = globalThis.jupyterapp?.shell.currentWidget?.sessionContext;
    return context?.isReady === true && context.session?.kernel?.status === 'idle';
  }

  const numbers = () =>
    cells()
      .filter((cell) => isCode(cell))
      .map((cell) => Number(/\d+/.exec(cell.querySelector('.jp-InputPrompt').textContent)?.[0]));

  /** What the reader sees of each solution, and of the cell for the answer before it. */
  function folds() {
    const all = cells();
    return all.flatMap((cell, at) => {
      if (!cell.querySelector('h4')?.textContent.startsWith('Solution')) return [];
      const end = all.findIndex((other, i) => i > at && other.querySelector('h1, h2, h3') !== null);
      const folded = all.slice(at + 1, end < 0 ? all.length : end);
      const answer = all[at - 1];
      return [
        {
          answer: sourceOf(answer),
          underAnswer: [...answer.querySelectorAll('.jp-OutputArea-child')].map(
            (output) => output.textContent,
          ),
          code: folded.filter((other) => isCode(other)).length,
          outputs: folded.flatMap((other) => [...other.querySelectorAll('.jp-OutputArea-child')]).length,
          words: folded.filter((other) => !isCode(other)).length,
          seen: folded.filter((other) => isSeen(other)).length,
        },
      ];
    });
  }

  const images = () =>
    cells().flatMap((cell) =>
      [...cell.querySelectorAll('.jp-OutputArea-output img')].map((image) => ({
        width: image.naturalWidth,
        isSeen: isSeen(image),
        words: image.alt,
      })),
    );

  function* widgetsIn(widget) {
    yield widget;
    for (const child of widget.children()) yield* widgetsIn(child);
  }

  /** The live Vega charts of the notebook: JupyterLab keeps them in the widgets that draw them. */
  function vegaCharts() {
    const panel = globalThis.jupyterapp.shell.currentWidget;
    const drawn = [];
    // oxlint-disable no-underscore-dangle -- there is no public way to them.
    for (const widget of widgetsIn(panel))
      if (widget._result?.view) drawn.push({ node: widget.node, ...widget._result });
    return drawn;
  }

  /** The marks of a chart that stand for rows, with their places in the page; of axes and legends there are none. */
  function marksOf({ view, node }) {
    const drawn = node.querySelector('canvas, svg').getBoundingClientRect();
    const padding = view.padding();
    const [left, top] = [view.origin()[0] + padding.left, view.origin()[1] + padding.top];
    const found = [];
    (function visit(mark, x, y) {
      if (mark.marktype === 'group')
        for (const group of mark.items)
          for (const inner of group.items ?? []) visit(inner, x + (group.x ?? 0), y + (group.y ?? 0));
      else if (mark.role === 'mark')
        for (const { bounds, datum } of mark.items)
          found.push({
            type: mark.marktype,
            x: drawn.left + left + x + (bounds.x1 + bounds.x2) / 2,
            y: drawn.top + top + y + (bounds.y1 + bounds.y2) / 2,
            isDrawn: bounds.x2 > bounds.x1 && bounds.y2 > bounds.y1,
            row: Object.fromEntries(Object.entries(datum).filter(([, value]) => typeof value !== 'object')),
          });
    })(view.scenegraph().root, 0, 0);
    return found;
  }

  /** All rows in a Vega-Lite specification. */
  function rowsIn(part) {
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, value]) =>
      key === 'data' && Array.isArray(value?.values) ? value.values : rowsIn(value),
    );
  }

  /** The types of marks in a specification; its configuration says what all marks look like. */
  function typesIn(part) {
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, value]) => {
      if (key === 'config') return [];
      return key === 'mark' ? [typeof value === 'string' ? value : value.type] : typesIn(value);
    });
  }

  /** Kind of a chart, its rows, and how many marks of each type are on the live view. */
  function charts() {
    return vegaCharts().map((chart) => {
      const { spec, node } = chart;
      const types = typesIn(spec);
      const marks = {};
      for (const { type, isDrawn } of marksOf(chart)) if (isDrawn) marks[type] = (marks[type] ?? 0) + 1;
      return {
        kind:
          { line: 'line', area: 'line', circle: 'point', bar: 'bar', rect: 'heat map' }[types[0]] ?? types[0],
        title: spec.title ?? spec.description,
        rows: rowsIn(spec).length,
        marks,
        isSeen: isSeen(node),
        words: node.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
      };
    });
  }

  /** Scrolls the notebook; tells how much of it is seen at once, and where it ends. */
  function scrollTo(top) {
    const scroller = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer');
    scroller.scrollTop = top;
    const [first, last] = [cells()[0], cells().at(-1)].map((cell) => cell.getBoundingClientRect());
    return { height: scroller.clientHeight, end: last.bottom - first.top };
  }

  /** Scrolls to a chart and tells where the mark of a row that was drawn last lies, and the row. */
  function aim(index, type) {
    const chart = vegaCharts()[index];
    chart.node.scrollIntoView({ block: 'center', behavior: 'instant' });
    return marksOf(chart).findLast((mark) => mark.type === type && mark.isDrawn);
  }

  /** What the tooltip says, by its keys; undefined while there is none. */
  function tooltip() {
    const box = document.querySelector('#vg-tooltip-element.visible');
    if (!box) return undefined;
    return Object.fromEntries(
      [...box.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/:$/, '').trim()),
      ),
    );
  }

  return { isIdle, progress, numbers, folds, images, charts, aim, scrollTo, tooltip };
})();
