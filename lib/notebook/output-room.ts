/**
 * Room for the outputs of all cells of a run, in characters of the notebook file (about): a cell that prints for ever
 * must neither use up the memory nor make the file longer than a string can be.
 */
const largestRun = 128e6;

/** What an output costs beside what it holds: without it, a run could have any number of empty ones. */
export const frameCost = 100;

/** What a line costs in the file beside its text: indentation, quotes, a comma. */
const lineCost = 12;

const roomLeft = new WeakMap<object, number>();
const known = new WeakMap<object, number>();

/**
 * Takes room for an output of a run; negative costs give it back.
 * @param run an object that the cells of the run share
 * @returns whether there was enough; if not, none is taken
 */
export function takeRoom(run: object, cost: number): boolean {
  const room = roomLeft.get(run) ?? largestRun;
  if (cost > room) return false;
  roomLeft.set(run, room - cost);
  return true;
}

/** What an output costs: a piece of text, or data by MIME type, counted once however many displays share it. */
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
