/** Reads what a binary module's custom section `name` says of its functions and their parameters. */
export function moduleNames(bytes: Uint8Array): { name: string; parameters: string[] }[] {
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const text = (): string => {
    const length = number();
    at += length;
    return Buffer.from(bytes.subarray(at - length, at)).toString('utf8');
  };
  /** A vector of index and something; indices must be those from 0 on. */
  const list = <T>(entry: () => T): T[] =>
    Array.from({ length: number() }, (_, index) => {
      if (number() !== index) throw new Error(`not the names of index ${index}`);
      return entry();
    });
  while (at < bytes.length) {
    const id = number();
    const size = number();
    const end = at + size;
    if (id === 0 && text() === 'name') {
      const subsection = <T>(known: number, entry: () => T): T[] => {
        if (number() !== known) throw new Error(`subsection ${known} is missing`);
        number();
        return list(entry);
      };
      const names = subsection(1, text);
      const parameters = subsection(2, () => list(text));
      if (at !== end || end !== bytes.length) throw new Error('bytes are left over');
      return names.map((name, k) => ({ name, parameters: parameters[k] ?? [] }));
    }
    at = end;
  }
  throw new Error('the module has no section of names');
}
