import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

const planes = () => [picture(1024)];

export const responses1024 = responsesWork({
  planes,
  wanted: { scipy: 1.5, opencv: undefined },
  name: 'responses-1024',
  title: '48 LM responses, 1024×1024, array given',
});

export const responses1024New = responsesWork({
  planes,
  wanted: { scipy: 1.2, opencv: undefined },
  name: 'responses-1024-new',
  title: 'filterResponses, 1024×1024, new array',
  fresh: true,
});
