import { createHmac } from 'node:crypto';
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
  it('take no message signed with another key, or without a delimiter, or of another shape', () => {
    const { frames } = encodeMessage({ type: 'a', content: {} }, options);
    expect(decodeMessage(toBuffers(frames), 'secret')).toBeDefined();
    expect(decodeMessage(toBuffers(frames), 'other')).toBeUndefined();
    expect(decodeMessage(toBuffers(frames.slice(1)), 'secret')).toBeUndefined();
    expect(decodeMessage(toBuffers(frames.slice(0, 5)), 'secret')).toBeUndefined();
    expect(
      decodeMessage(toBuffers(encodeMessage({ type: 'a', content: [] }, options).frames), 'secret'),
    ).toBe(undefined);
  });
  it('take a parent without an id that is a text for none', () => {
    const { frames } = encodeMessage({ type: 'a', content: {} }, options);
    const parts = [frames[2] as string, '{"msg_id":{"toString":1}}', '{}', '{}'];
    const hmac = createHmac('sha256', 'secret');
    for (const part of parts) hmac.update(part);
    const signed = toBuffers(['<IDS|MSG>', hmac.digest('hex'), ...parts]);
    expect(decodeMessage(signed, 'secret')).toMatchObject({ type: 'a', parentId: '' });
  });
  it('compare signatures byte by byte, not as text that was mended', () => {
    const { frames } = encodeMessage({ type: 'a', content: { text: '\ufffd' } }, options);
    const sent = toBuffers(frames);
    const content = sent[5] as Buffer;
    // An invalid byte reads as the character that the signed content holds.
    const forged = Buffer.from(content.toString('latin1').replace('\xef\xbf\xbd', '\xff'), 'latin1');
    expect(forged.toString()).toBe(content.toString());
    expect(decodeMessage(sent.with(5, forged), 'secret')).toBeUndefined();
  });
});
