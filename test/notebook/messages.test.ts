import { decodeMessage, encodeMessage } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const options = { key: 'secret', session: 's' };
const toBuffers = (frames: readonly string[]): Buffer[] => frames.map((frame) => Buffer.from(frame));

describe('encodeMessage and decodeMessage', () => {
  it('give back what was sent, also behind the addresses of a router', () => {
    const { id, frames } = encodeMessage({ type: 'execute_request', content: { code: 'χ²' } }, options);
    const message = decodeMessage([Buffer.from('address'), ...toBuffers(frames)], 'secret');
    expect(message).toEqual({ type: 'execute_request', id, parentId: '', content: { code: 'χ²' } });
  });
  it('refuse a message signed with another key, and one without a delimiter', () => {
    const { frames } = encodeMessage({ type: 'a', content: {} }, options);
    expect(() => decodeMessage(toBuffers(frames), 'other')).toThrow(
      'decodeMessage: frames must carry a valid signature',
    );
    expect(() => decodeMessage(toBuffers(frames.slice(1)), 'secret')).toThrow(
      'decodeMessage: frames must hold a Jupyter message',
    );
  });
});
