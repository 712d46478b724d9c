import { median, side, timeInTurn } from './timing.mjs';

/**
 * Measures a piece of work against its peers; without peers alone, with one thread and with all.
 *
 * A work has a name, a title, `prepare(files)` → { run(options), given, agree(result, files, peer) → text or a thrown
 * Error, note? }, and peers: { title, work, peer, wanted, extra? }.
 * @returns rows for the table
 */
export async function sideBySide(work, context) {
  const { files, peers, quiet, threads, say } = context;
  say(`${work.title}: preparing`);
  const prepared = await work.prepare(files);
  const base = { work: work.name, title: work.title, ...(prepared.note && { note: prepared.note }) };
  if (!peers) {
    const [one, all] = await timeInTurn(
      [side(() => prepared.run({ workers: 1 })), side(() => prepared.run({}))],
      { quiet, patience: 8000 },
    );
    return [{ ...base, kind: 'time', threads, one, all }];
  }
  const rows = [];
  for (const peer of work.peers) {
    say(`${work.title}: ${peer.title}`);
    rows.push({
      ...base,
      kind: 'ratio',
      peer: peer.title,
      wanted: peer.wanted,
      ...(await against(peer, prepared, context)),
    });
  }
  return rows;
}

async function against(peer, prepared, { files, peers, quiet, threads }) {
  const process = peers.of(peer);
  if (process.reason) return { outcome: 'not run', remark: process.reason };
  const { form, tried } = await process.call({
    call: 'prepare',
    work: peer.work,
    peer: peer.peer,
    threads,
    given: { ...prepared.given, ...peer.extra },
  });
  // Equality first: a fast wrong answer is no answer.
  const answer = await process.call({ call: 'save', folder: files.folder });
  let agreement;
  try {
    agreement = prepared.agree(await prepared.run({}), files, { ...peer, answer });
  } catch (error) {
    return { outcome: 'FAILED', form, remark: error.message };
  }
  if (peer.check) return { outcome: 'agrees', form, remark: agreement };
  const slow = Math.min(...Object.values(tried)) > 5000;
  const [ours, theirs] = await timeInTurn([side(() => prepared.run({})), process.side], {
    quiet,
    rounds: slow ? 3 : 7,
  });
  return { ...judge(peer, ours, theirs), form, remark: agreement, tried, ...(peer.projected && { answer }) };
}

/** Compares two timings. */
export function judge({ wanted }, ours, theirs) {
  const ratio = theirs.median / ours.median;
  return { ours, theirs, ratio, outcome: ratio >= wanted ? 'reached' : 'below' };
}

/** A row for something that must stay below a limit. */
export function limitRow(base, values, { unit, limit }) {
  const measured = median(values);
  return { ...base, kind: 'limit', measured, unit, limit, outcome: measured <= limit ? 'reached' : 'above' };
}
