import { crops } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

export const crops100 = responsesWork({
  name: 'crops-100',
  title: '48 LM responses, 100 crops of 50×50 in one call',
  planes: () => crops(100),
  wanted: { scipy: 2.3 },
});
