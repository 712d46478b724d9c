import { drawnText } from './drawn-text';

/** How many characters of the text before the first difference are shown with it. */
const CONTEXT = 3;

/**
 * Writes names as labels of a bounded length that all differ. A name that is too long loses its end; where that makes
 * labels equal, what the names have in common in the middle is left out instead; what is equal even then, or was from
 * the start, is numbered.
 * @param most longest label (characters); a number behind it may add four
 * @returns one for each name, all that is unseen in it made visible, as `drawnText` does
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

/** Replaces the labels of a group by ones that go on where its names begin to differ. */
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
  // Half of the room is for where they differ, or less where that is enough.
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
  // Those that are still equal agree for longer.
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

/** Groups the members whose labels are equal. */
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
