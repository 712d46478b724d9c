/** Names the folder of a class as CUReT does: `sample01` … `sample61`. */
export function curetFolder(classNumber: number): string {
  return `sample${String(classNumber).padStart(2, '0')}`;
}

/** Names an image's file as CUReT does: `01-002.png`. */
export function curetName(classNumber: number, image: number): string {
  return `${String(classNumber).padStart(2, '0')}-${String(image).padStart(3, '0')}.png`;
}

/** Names an image's file as the Brodatz set of the USC-SIPI database does: `1.3.01.tiff`. */
export function brodatzName(image: number): string {
  return `1.3.${String(image).padStart(2, '0')}.tiff`;
}
