/**
 * Marks the rows of a matrix that repeat an earlier row.
 * @param data rows × dimensions, row-major
 * @returns 1 or 0 per row
 */
export function repeatedRows(data: Float64Array, dimensions: number): Uint8Array {
  const rows = data.length / dimensions;
  const repeated = new Uint8Array(rows);
  // Equal rows have equal sums; few other rows do.
  const bySum = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let k = 0; k < dimensions; k++) sum += (k + 1) * (data[row * dimensions + k] as number);
    const earlier = bySum.get(sum);
    if (earlier === undefined) bySum.set(sum, [row]);
    else if (earlier.some((other) => equalRows(data, dimensions, row, other))) repeated[row] = 1;
    else earlier.push(row);
  }
  return repeated;
}

function equalRows(data: Float64Array, dimensions: number, a: number, b: number): boolean {
  for (let k = 0; k < dimensions; k++)
    if (data[a * dimensions + k] !== data[b * dimensions + k]) return false;
  return true;
}
