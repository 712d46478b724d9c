import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

export const responses200 = responsesWork({
  name: 'responses-200',
  title: '48 LM responses, 200×200',
  planes: () => [picture(200)],
  wanted: { scipy: 2, pyfftw: 1.1, opencv: 15, torchPlain: 40, torch: 40 },
});
