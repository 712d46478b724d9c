import { dataAddress, isDataAddress } from 'texton-lab/dist/notebook/data-address';
import { describe, expect, it } from 'vitest';

describe('dataAddress', () => {
  it('writes base64, in one string or in lines, and SVG from its source', () => {
    expect(dataAddress('image/png', 'QUJD\nRA==\n')).toBe('data:image/png;base64,QUJDRA==');
    expect(dataAddress('image/jpeg', ['QU\n', 'JD'])).toBe('data:image/jpeg;base64,QUJD');
    expect(dataAddress('image/svg+xml', ['<svg>', '</svg>'])).toBe(
      `data:image/svg+xml;base64,${Buffer.from('<svg></svg>').toString('base64')}`,
    );
  });
  it.each([
    ['image/png', 'QQ" onerror="alert(1)'],
    ['image/png', '<script>'],
    ['image/png"><script>', 'QQ=='],
    ['text/html', 'QQ=='],
    ['image/png', ''],
    ['image/png', 5],
    ['image/png', null],
    ['image/png', { a: 1 }],
  ])('takes %j with %j for no picture', (type, data) => {
    expect(dataAddress(type, data)).toBeUndefined();
  });
  it('reads a picture of 50 MB', () => {
    expect(dataAddress('image/png', 'A'.repeat(50e6))).toHaveLength(50e6 + 22);
  });
});

describe('isDataAddress', () => {
  it('knows the addresses of pictures from others', () => {
    expect(isDataAddress('data:image/png;base64,QUJD')).toBe(true);
    for (const address of [
      'data:text/html;base64,QUJD',
      'data:image/svg+xml,<svg onload="alert(1)">',
      'data:image/png;base64,QQ"',
      'DATA:text/html,x',
      'javascript:alert(1)',
      'a.png',
      '',
    ])
      expect(isDataAddress(address)).toBe(false);
  });
});
