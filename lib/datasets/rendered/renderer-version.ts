/** Changes whenever rendered pixels change, so that sets made by an older renderer are rendered again. */
export const rendererVersion = 'texton-lab renderer 2';
