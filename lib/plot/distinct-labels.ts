import { drawnText } from './drawn-text';

/** Number of characters shown before the first difference. */
const CONTEXT = 3;

/**
 * Shortens names to distinct labels of limited length. A long name is cut at the end; if that makes labels equal, the
 * part that the names have in common is cut from the middle instead. Labels that are still equal are numbered.
 * @param most longest label (characters); a number appended to it may add four
 * @returns one label per name, with invisible characters escaped as by `drawnText`
 */
export function distinctLabels(names: readonly string[], most: number): string[] {
  const texts = names.map((name) => Array.from(drawnText(name)));
  const labels = texts.map((text) => cutEnd(text, most));
  const long = texts.flatMap((text, i) => (text.length > most ? [i] : []));
  for (const group of equalOnes(labels, long)) cutMiddle(texts, labels, { group, most, dropped: 0 });
  return numberEqualOnes(labels);
}

function cutEnd(text: readonly string[], most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).join('')}…` : text.join('');
}

/** Replaces the labels of a group by labels that show where the names begin to differ. */
function cutMiddle(
  texts: readonly (readonly string[])[],
  labels: string[],
  {
    group,
    most,
    dropped,
  }: { readonly group: readonly number[]; readonly most: number; readonly dropped: number },
): void {
  const shared = sharedBeginning(group.map((i) => texts[i] as readonly string[]));
  if (shared <= dropped) return;
  // At most half of the space is for the part that differs.
  const half = Math.ceil((most - 1) / 2);
  const start = Math.max(0, shared - Math.min(CONTEXT, half - 1));
  const longest = group.reduce((length, i) => Math.max(length, (texts[i]?.length ?? 0) - start), 0);
  const room = Math.min(half, longest);
  const head = most - 1 - room;
  const from = Math.max(head, start);
  for (const i of group) {
    const text = texts[i] as readonly string[];
    labels[i] = `${text.slice(0, head).join('')}…${cutEnd(text.slice(from), room)}`;
  }
  // Labels that are still equal have a longer common beginning.
  for (const rest of equalOnes(labels, group))
    cutMiddle(texts, labels, { group: rest, most, dropped: shared });
}

function sharedBeginning(texts: readonly (readonly string[])[]): number {
  const [first = []] = texts;
  let shared = first.length;
  for (const text of texts) {
    const differs = first.findIndex((character, at) => at >= shared || character !== text[at]);
    if (differs !== -1) shared = differs;
  }
  return shared;
}

/** Groups members with equal labels. */
function equalOnes(labels: readonly string[], members: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const i of members) {
    const label = labels[i] as string;
    const group = groups.get(label);
    if (group) group.push(i);
    else groups.set(label, [i]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function numberEqualOnes(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  const used = new Map<string, number>();
  return labels.map((label) => {
    let own = label;
    let number = used.get(label) ?? 1;
    while (taken.has(own)) own = `${label} (${++number})`;
    used.set(label, number);
    taken.add(own);
    return own;
  });
}
