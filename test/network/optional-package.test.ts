import { findOptionalPackage, loadOptionalPackage } from 'texton-lab/dist/network/optional-package';
import { expect, it } from 'vitest';

it('a package is found where the project has it, loaded by its path, and undefined where nothing has it', () => {
  const file = findOptionalPackage('ml-matrix');
  expect(file).toMatch(/ml-matrix/);
  expect(loadOptionalPackage(file!)).toHaveProperty('Matrix');
  expect(findOptionalPackage('texton-lab-has-no-such-package')).toBeUndefined();
});
