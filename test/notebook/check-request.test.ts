import { createHmac } from 'node:crypto';
import { encodeMessage } from 'texton-lab/dist/notebook';
import { checkRequest } from 'texton-lab/dist/notebook/check-request';
import { describe, expect, it } from 'vitest';

const key = 'secret';

function request(type: string, content: object, by: string = key): Buffer[] {
  const { frames } = encodeMessage({ type, content }, { key: by, session: 's' });
  return [Buffer.from('address'), ...frames.map((frame) => Buffer.from(frame))];
}

describe('checkRequest', () => {
  it('lets a signed request through, without what follows its content', () => {
    const frames = request('execute_request', { code: '1' });
    const taken = checkRequest(key)([...frames, Buffer.from('more')]);
    expect(taken).toEqual({ type: 'execute_request', frames });
  });
  it('drops what is signed with another key, or without the code that it should hold', () => {
    const accept = checkRequest(key);
    expect(accept(request('execute_request', { code: '1' }, 'other'))).toBeUndefined();
    expect(accept(request('execute_request', {}))).toBeUndefined();
    expect(accept(request('complete_request', { code: 'a', cursor_pos: 0.5 }))).toBeUndefined();
    expect(accept([])).toBeUndefined();
  });
  it('lets two requests through that have the same number, as those of one JupyterLab may', () => {
    const accept = checkRequest(key);
    const numbered = (date: string): Buffer[] => {
      const parts = [{ msg_id: 's_1_0', msg_type: 'kernel_info_request', date }, {}, {}, {}].map((part) =>
        JSON.stringify(part),
      );
      const hmac = createHmac('sha256', key);
      for (const part of parts) hmac.update(part);
      return ['<IDS|MSG>', hmac.digest('hex'), ...parts].map((frame) => Buffer.from(frame));
    };
    expect(accept(numbered('today'))).toBeDefined();
    expect(accept(numbered('tomorrow'))).toBeDefined();
  });
  it('drops the second copy of a request, as long as 65536 newer ones have not come', () => {
    const accept = checkRequest(key);
    const first = request('kernel_info_request', {});
    expect(accept(first)).toBeDefined();
    expect(accept(first)).toBeUndefined();
    for (let i = 0; i < 65_535; i++) accept(request('kernel_info_request', {}));
    expect(accept(first)).toBeUndefined();
    accept(request('kernel_info_request', {}));
    expect(accept(first)).toBeDefined();
  });
});
