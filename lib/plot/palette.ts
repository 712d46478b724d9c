/** Okabe and Ito's eight colours, distinct for colour-blind readers; yellow last because it is faint on white. */
export const PALETTE: readonly string[] = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#000000',
  '#F0E442',
];

/** Configuration of all charts: the font of the PNG, the palette, unobtrusive axes. */
export const CHART_CONFIG: Record<string, unknown> = {
  font: 'DejaVu Sans, sans-serif',
  range: { category: PALETTE },
  axis: {
    gridColor: '#e6e6e6',
    domainColor: '#888',
    tickColor: '#888',
    labelFontSize: 11,
    labelLimit: 0,
    titleFontSize: 12,
    titleFontWeight: 'normal',
  },
  legend: { labelFontSize: 11, labelLimit: 0, titleFontSize: 12, titleFontWeight: 'normal' },
  title: { fontSize: 13, fontWeight: 'bold', anchor: 'start', subtitleFontSize: 11, subtitleColor: '#555' },
  header: { labelFontSize: 11, titleFontSize: 12 },
  view: { stroke: '#ccc' },
};
