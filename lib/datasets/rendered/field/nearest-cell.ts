import { hashCell } from './hash-cell';

/** Where a point lies in a cellular pattern of lattice spacing 1. */
export interface Cell {
  /** Hash of the cell that contains the point: a random number shared by all points of the cell. */
  id: number;
  /** Distance to the cell's centre. */
  distance: number;
  /** Distance to the border with the nearest neighbouring cell. */
  edge: number;
  /** Offset from the cell's centre to the point. */
  dx: number;
  dy: number;
}

/**
 * Finds the cell of a jittered lattice that a point lies in (Worley 1996, doi:10.1145/237170.237267).
 * @param jitter how irregular the cells are: 0 squares … 1 random points
 * @param cell overwritten with the result, because this runs for every pixel
 */
export function nearestCell(seed: number, x: number, y: number, jitter: number, cell: Cell): Cell {
  const left = Math.floor(x - 0.5) - 1;
  const top = Math.floor(y - 0.5) - 1;
  let first = Infinity;
  let second = Infinity;
  let secondX = 0;
  let secondY = 0;
  for (let j = top; j < top + 4; j++)
    for (let i = left; i < left + 4; i++) {
      const h = hashCell(seed, i, j);
      const dx = x - (i + 0.5 + jitter * ((h & 0xffff) / 65536 - 0.5));
      const dy = y - (j + 0.5 + jitter * ((h >>> 16) / 65536 - 0.5));
      const d = dx * dx + dy * dy;
      if (d < first) {
        second = first;
        secondX = cell.dx;
        secondY = cell.dy;
        first = d;
        cell.id = h;
        cell.dx = dx;
        cell.dy = dy;
      } else if (d < second) {
        second = d;
        secondX = dx;
        secondY = dy;
      }
    }
  const apart = Math.sqrt(
    (cell.dx - secondX) * (cell.dx - secondX) + (cell.dy - secondY) * (cell.dy - secondY),
  );
  cell.distance = Math.sqrt(first);
  cell.edge = apart > 0 ? (second - first) / (2 * apart) : 0;
  return cell;
}
