import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

export const responses50 = responsesWork({
  name: 'responses-50',
  title: '48 LM responses, 50×50, array given',
  planes: () => [picture(50)],
  wanted: { convolve2d: 800, scipy: 2 },
});
