import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the environment variables of the kernel's specification, which Jupyter sets for a kernel and we for a program
 * that makes large arrays. On Linux they make the C library ask for large pages and keep freed memory, so that the
 * system need not map every new array of responses page by page. They count only if set before the program starts.
 */
export function kernelVariables(): Readonly<Record<string, string>> {
  const file = join(__dirname, '..', '..', 'notebook', 'kernels', 'tslab', 'kernel.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly env: Readonly<Record<string, string>> }).env;
}
