import { bark, brick, coral, corduroy, knit, pebbles, ripples, scales, twill, weave } from './generators';
import { material, type Material } from './material';

/**
 * The ten classes of the notebooks: folders `sample01` … `sample10`. Like photographed materials, their patterns differ in
 * scale, from grains of 1.5 px to stones of 34 px. Grey levels alone do not distinguish them, while the contrast left after
 * smoothing partly does.
 */
export const notebookMaterials: readonly Material[] = [
  material('pebbles', pebbles, {
    diameter: 34,
    smallest: 0.6,
    flatness: 0.55,
    round: 0.65,
    mottle: 0.15,
    gloss: 0.05,
  }),
  material('burlap', weave, { warp: 12, weft: 12.5, cover: 0.78, group: 1, uneven: 0.5, twist: 0.5 }),
  material('brick wall', brick, { length: 46, course: 17, joint: 6, bond: 0.5, worn: 0.5, rough: 1.1 }),
  material('oak bark', bark, { width: 16, stretch: 3.2, depth: 9, twist: 0.5, scaly: 0.6 }),
  material('wool knit', knit, { column: 19, row: 14, rib: 0, loose: 0.35, fuzz: 0.7 }),
  material('denim', twill, { pitch: 6, over: 3, under: 1, turn: 0, weftAlbedo: 0.75, uneven: 0.3 }),
  material('brain coral', coral, { width: 9, depth: 8, fill: 0, grain: 0 }),
  material('wide corduroy', corduroy, { wale: 16, depth: 6, direction: -0.1, pile: 1.2, wander: 0.3 }),
  material('beach sand', ripples, {
    wavelength: 0,
    relief: 1,
    direction: 0,
    wander: 0,
    grain: 1.5,
    grit: 1.6,
  }),
  material('reptile skin', scales, { width: 22, row: 19, round: 0.6, keel: 1.5, ragged: 0.3, gloss: 0.15 }),
];
