import { checkPlane, readOptions, runOptions, type RunOptions, type Plane, type Responses } from '../core';
import { filterResponses, maximumResponses, weberNormalise } from '../filters';
import { filterWindow } from '../filters/filter-window';
import { standardiseFor } from '../image/standardise';
import { checkResponseRecipe, responseRecipeRules } from './check-recipe';
import { varmaZissermanRecipe, type ResponseRecipe } from './texton-recipe';

/** Options of {@link normalisedResponses}; the defaults are those of `varmaZissermanRecipe`. */
export interface NormalisedResponsesOptions extends Partial<ResponseRecipe>, RunOptions {}

const { bank, border, standardise: standardised, weber } = varmaZissermanRecipe;
const rules = {
  bank: { ...responseRecipeRules.bank, required: false, fallback: bank },
  maxima: responseRecipeRules.maxima,
  border: { ...responseRecipeRules.border, required: false, fallback: border },
  standardise: { ...responseRecipeRules.standardise, required: false, fallback: standardised },
  weber: { ...responseRecipeRules.weber, required: false, fallback: weber },
  ...runOptions,
};

/**
 * Filters an image by a recipe, by default that of Varma and Zisserman: the image scaled to mean 0 and standard
 * deviation 1, responses of filters of L1 norm 1 (for `'mr8'` their maxima over orientation), each pixel's vector
 * rescaled by Weber's law.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @throws RangeError for a constant image, or one smaller than the filters with `border: 'valid'`
 */
export async function normalisedResponses(
  plane: Plane,
  options: NormalisedResponsesOptions = {},
): Promise<Responses> {
  const call = 'normalisedResponses';
  checkPlane(call, plane);
  const { signal, onProgress, workers, ...read } = readOptions(call, options, rules);
  const recipe = checkResponseRecipe(call, read);
  const image = recipe.standardise ? standardiseFor(call, plane) : plane;
  filterWindow(call, image, recipe.bank.size, recipe.border);
  const settings = { border: recipe.border, signal, onProgress, workers };
  const responses = await filterResponses(image, recipe.bank, settings);
  const described = recipe.maxima ? maximumResponses(responses, recipe.maxima) : responses;
  return recipe.weber ? weberNormalise(described) : described;
}
