import { crops } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

const common = { planes: () => crops(100), wanted: { scipy: 2.3 } };

export const crops100 = responsesWork({
  ...common,
  name: 'crops-100',
  title: '48 LM responses, 100 crops of 50×50 in one call, arrays given',
});

export const crops100New = responsesWork({
  ...common,
  name: 'crops-100-new',
  title: 'filterResponsesMany, 100 crops of 50×50, new arrays',
  fresh: true,
});
