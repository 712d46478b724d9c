import { join } from 'node:path';
import { listNames } from './list-names';

/** Returns the folder under `data` that holds the published Brodatz images, or undefined if there is none. */
export function findRealBrodatz(data: string): string | undefined {
  return [join(data, 'brodatz'), join(data, 'textures'), data].find((place) =>
    listNames('brodatz', place).some((file) => /^1\.3\.\d\d\.tiff?$/.test(file)),
  );
}

/** Returns the folder under `data` that holds a published set in CUReT's layout, or undefined if there is none. */
export function findRealCuret(call: string, data: string): string | undefined {
  return ['curetgrey', 'curet', 'curetcol']
    .map((name) => join(data, name))
    .find((place) => listNames(call, place).some((name) => /^sample\d\d$/.test(name)));
}
