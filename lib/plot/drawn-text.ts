import { visibleText } from '../core';

/**
 * Prepares text for Vega with invisible characters escaped. Vega uses text as keys of plain objects, so a property name of
 * every object, such as `constructor`, gets a trailing space.
 */
export function drawnText(text: string): string {
  const visible = visibleText(text);
  return visible in {} ? `${visible} ` : visible;
}
