import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

const common = { planes: () => [picture(1024)], wanted: { scipy: 1.5, opencv: 15 } };

export const responses1024 = responsesWork({
  ...common,
  name: 'responses-1024',
  title: '48 LM responses, 1024×1024, array given',
});

export const responses1024New = responsesWork({
  ...common,
  name: 'responses-1024-new',
  title: 'filterResponses, 1024×1024, new array',
  fresh: true,
});
