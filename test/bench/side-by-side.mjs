import { median, side, timeUndisturbed } from './timing.mjs';

/**
 * Measures a piece of work against its peers; without peers alone, with one thread and with all.
 *
 * A work has a name, a title, `prepare(files)`, peers: { title, work, peer, wanted, extra? }, and perhaps `exact`: a peer
 * that is not timed, whose result ours must equal first. What `prepare` gives: `run(options)`; `given`, the inputs of the
 * peers; `verify(result)` compares with a plain computation and `agree(result, files, peer)` with a peer, each returns a
 * remark or throws an Error; `before()` changes the input before each call, and then what was computed for each is
 * compared after the timing; a `note`; `calls` in a round.
 * A peer that is `projected` runs parts only, and its answer comes with the row.
 * @returns rows for the table, one after the other
 */
export async function* sideBySide(work, context) {
  const { files, peers, quiet, threads, say } = context;
  say(`${work.title}: preparing`);
  const prepared = await work.prepare(files);
  const base = { work: work.name, title: work.title, ...(prepared.note && { note: prepared.note }) };
  // Equality first: a fast wrong answer is no answer.
  const checked = await check(work, prepared, context);
  if (!peers) {
    const { calls, before } = prepared;
    const sides = [{ workers: 1 }, {}].map((options) => side(() => prepared.run(options), before));
    const [one, all] = await timeUndisturbed(sides, { quiet, patience: 2500, calls, warmUp: 100 });
    yield { ...base, kind: 'time', threads, one, all, remark: checked };
    return;
  }
  for (const peer of work.peers) {
    say(`${work.title}: ${peer.title}`);
    const row = { ...base, kind: 'ratio', peer: peer.title, wanted: peer.wanted };
    try {
      const found = await against(peer, prepared, context);
      yield { ...row, ...found, remark: [found.remark, checked].filter(Boolean).join('; ') };
    } catch (error) {
      yield { ...row, outcome: 'FAILED', remark: error.message };
    }
  }
}

/** Compares our result with a computation in double precision: all of it by the peer made for that, or in part here. */
async function check({ exact }, prepared, context) {
  const result = await prepared.run({});
  const process = exact && context.peers?.of(exact);
  if (!process) return prepared.verify(result);
  await ask(process, exact, prepared, context);
  const { remark } = await agreement(process, exact, prepared, context);
  return remark;
}

/** Gives a peer its work; it chooses the fastest of its forms. */
function ask(process, { work, peer, extra }, prepared, { threads }) {
  return process.call({ call: 'prepare', work, peer, threads, given: { ...prepared.given, ...extra } });
}

async function agreement(process, peer, prepared, { files }) {
  const answer = await process.call({ call: 'save', folder: files.folder });
  return { answer, remark: await prepared.agree(await prepared.run({}), files, { ...peer, answer }) };
}

async function against(peer, prepared, context) {
  const process = context.peers.of(peer);
  if (process.reason) return { outcome: 'not run', remark: process.reason };
  const { form, tried } = await ask(process, peer, prepared, context);
  const first = await agreement(process, peer, prepared, context);
  const { before, calls } = prepared;
  const [ours, theirs] = await timeUndisturbed([side(() => prepared.run({}), before), process.side], {
    quiet: context.quiet,
    calls,
  });
  const { answer, remark } = before ? await agreement(process, peer, prepared, context) : first;
  return { ...judge(peer, ours, theirs), form, remark, tried, ...(peer.projected && { answer }) };
}

/**
 * Compares two timings; of disturbed rounds neither success nor failure is said. Without an aim the ratio is reported.
 * @param {{ wanted?: number }} peer
 */
export function judge({ wanted }, ours, theirs) {
  const ratio = theirs.median / ours.median;
  const disturbed = ours.disturbed || theirs.disturbed;
  const met = wanted === undefined ? 'reported' : ratio >= wanted ? 'reached' : 'below';
  return { ours, theirs, ratio, outcome: disturbed ? 'disturbed' : met };
}

/**
 * A row for something that should stay below a limit, where there is one. A disturbance can only add to it: what is
 * below nevertheless has reached it.
 */
export function limitRow(base, values, { unit, limit, disturbed = false }) {
  const measured = median(values);
  const missed = disturbed ? 'disturbed' : 'above';
  const outcome =
    limit === undefined ? (disturbed ? 'disturbed' : '') : measured <= limit ? 'reached' : missed;
  return { ...base, kind: 'limit', measured, unit, limit, outcome };
}
