import { assignmentRecipe, varmaZissermanRecipe } from 'texton-lab';
import { expect, it } from 'vitest';

it('the recipes cannot be changed by accident', () => {
  for (const recipe of [assignmentRecipe, varmaZissermanRecipe]) {
    expect(() => Object.assign(recipe, { count: 5 })).toThrow(TypeError);
    expect({ ...recipe, count: 5 }.count).toBe(5);
  }
});
