import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

const planes = () => [picture(200)];

export const responses200 = responsesWork({
  planes,
  wanted: { scipy: 2, pyfftw: 1.1, opencv: undefined, torchPlain: 40, torch: 40 },
  name: 'responses-200',
  title: '48 LM responses, 200×200, array given',
});

export const responses200New = responsesWork({
  planes,
  wanted: { scipy: 1.1, pyfftw: 1.1, opencv: undefined, torchPlain: 40, torch: 40 },
  name: 'responses-200-new',
  title: 'filterResponses, 200×200, new array',
  fresh: true,
});
