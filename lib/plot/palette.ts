/**
 * Okabe and Ito's eight colours, distinct for colour-blind readers; yellow last because it is faint on white, and grey instead
 * of black, which a dark page would hide.
 */
export const PALETTE: readonly string[] = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#7a7a7a',
  '#F0E442',
];

/** Configuration of all charts: the page behind them, the font of the PNG, the palette, unobtrusive axes. */
export const CHART_CONFIG: Record<string, unknown> = {
  background: 'transparent',
  font: 'DejaVu Sans, sans-serif',
  mark: { color: PALETTE[0] },
  range: { category: PALETTE },
  axis: {
    // Between the white and the black of pages.
    gridColor: '#80808040',
    domainColor: '#888',
    tickColor: '#888',
    labelFontSize: 11,
    labelLimit: 0,
    titleFontSize: 12,
    titleFontWeight: 'normal',
  },
  legend: { labelFontSize: 11, labelLimit: 0, titleFontSize: 12, titleFontWeight: 'normal' },
  title: { fontSize: 13, fontWeight: 'bold', anchor: 'start', subtitleFontSize: 11, subtitleColor: '#777' },
  header: { labelFontSize: 11, titleFontSize: 12 },
  view: { stroke: '#80808060' },
};

/** The marks of an interval: a dark line with a light edge, which stands out on bars and pages of any colour. */
export const INTERVAL_MARKS: readonly object[] = [
  { type: 'rule', color: '#fff', strokeWidth: 4, opacity: 0.8 },
  { type: 'rule', color: '#222', strokeWidth: 1.5 },
];
