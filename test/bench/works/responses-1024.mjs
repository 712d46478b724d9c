import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

export const responses1024 = responsesWork({
  name: 'responses-1024',
  title: '48 LM responses, 1024×1024, array given',
  planes: () => [picture(1024)],
  wanted: { scipy: 1.5, opencv: 15 },
});
