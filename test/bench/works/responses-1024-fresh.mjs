import { picture } from '../inputs.mjs';
import { responsesWork } from './responses.mjs';

export const responses1024Fresh = responsesWork({
  name: 'responses-1024-fresh',
  title: '48 LM responses, 1024×1024, new array',
  planes: () => [picture(1024)],
  wanted: { scipy: 1.5, opencv: 15 },
  fresh: true,
});
