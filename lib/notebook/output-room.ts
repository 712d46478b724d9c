/**
 * Limit on the outputs of all cells of a run (approximate characters in the notebook file): a cell that prints forever must
 * neither exhaust the memory nor exceed the longest string.
 */
const largestRun = 128e6;

/** Fixed cost of an output; without it, a run could have any number of empty ones. */
export const frameCost = 100;

/** Fixed cost of a line in the file: indentation, quotes, comma. */
const lineCost = 12;

const roomLeft = new WeakMap<object, number>();
const known = new WeakMap<object, number>();

/**
 * Reserves room for an output of a run; negative costs release it.
 * @param run an object that the cells of the run share
 * @returns whether there was enough room; if not, none is reserved
 */
export function takeRoom(run: object, cost: number): boolean {
  const room = roomLeft.get(run) ?? largestRun;
  if (cost > room) return false;
  roomLeft.set(run, room - cost);
  return true;
}

/** Cost of an output: text, or data by MIME type, counted once even if shared by several displays. */
export function outputCost(output: unknown): number {
  if (typeof output !== 'object' || output === null) return jsonCost(output);
  // Nearly all metadata.
  if (Object.keys(output).length === 0) return 2;
  const cost = known.get(output) ?? jsonCost(output);
  known.set(output, cost);
  return cost;
}

function jsonCost(value: unknown): number {
  const json = JSON.stringify(value, null, 1) ?? '';
  let cost = json.length;
  for (let at = json.indexOf('\\n'); at >= 0; at = json.indexOf('\\n', at + 2)) cost += lineCost;
  return cost;
}
