import { checkArchivePath } from 'texton-lab/dist/datasets/check-archive-path';
import { describe, expect, it } from 'vitest';

describe('checkArchivePath', () => {
  it('gives a relative path with forward slashes', () => {
    expect(checkArchivePath('set/a..b/1.png')).toBe('set/a..b/1.png');
    expect(checkArchivePath('set\\1.png')).toBe('set/1.png');
  });

  it('refuses every way that leads outside', () => {
    for (const path of ['../a', 'a/../../b', '/a', '..\\a', 'C:\\a', 'c:a', '\\\\server\\a', 'a/..'])
      expect(() => checkArchivePath(path), path).toThrow('leads outside the folder');
  });

  it('shows what a path would do to a terminal', () => {
    expect(() => checkArchivePath('/\u009b2J')).toThrow("the path '/\\x9b2J' leads outside the folder");
  });
});
