import { visibleText } from '../core';

/**
 * Writes a text for Vega to draw, all that is unseen in it made visible. Vega keeps texts as keys of plain objects:
 * one such as `constructor`, which every object has, gets a space behind it.
 */
export function drawnText(text: string): string {
  const visible = visibleText(text);
  return visible in {} ? `${visible} ` : visible;
}
