import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

const common = {
  planes: () => [picture(200)],
  wanted: { scipy: 2, pyfftw: 1.1, opencv: 15, torchPlain: 40, torch: 40 },
};

export const responses200 = responsesWork({
  ...common,
  name: 'responses-200',
  title: '48 LM responses, 200×200, array given',
});

export const responses200New = responsesWork({
  ...common,
  name: 'responses-200-new',
  title: 'filterResponses, 200×200, new array',
  fresh: true,
});
