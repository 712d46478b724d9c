import { brodatzName, curetFolder, curetName } from 'texton-lab/dist/datasets/rendered/file-names';
import { describe, expect, it } from 'vitest';

describe('curetFolder, curetName and brodatzName', () => {
  it('name files as the real sets do', () => {
    expect(`${curetFolder(1)}/${curetName(1, 2)}`).toBe('sample01/01-002.png');
    expect(`${curetFolder(61)}/${curetName(61, 205)}`).toBe('sample61/61-205.png');
    expect(brodatzName(9)).toBe('1.3.09.tiff');
  });
});
