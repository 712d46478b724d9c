// Measures the engine: node run-bench.mjs [--peers] [--long] [--only name] [--json file]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { coreSensor } from './core-sensor.mjs';
import { describeMachine, load } from './machine.mjs';
import { peerEnvironment } from './peer-environment.mjs';
import { sharedFolder, startPeer } from './peer-process.mjs';
import { writeReport } from './report.mjs';
import { describeRun, textTables } from './table.mjs';
import { works } from './works/index.mjs';

const { values: flags } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    json: { type: 'string', default: 'bench.json' },
  },
});
const say = (text) => process.stderr.write(`${text}\n`);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => process.exit(code));

try {
  process.exitCode = await main();
} catch (error) {
  say(process.env.DEBUG ? error.stack : error.message);
  process.exitCode = 1;
}

async function main() {
  const chosen = works.filter(({ name }) => name.includes(flags.only));
  if (chosen.length === 0)
    throw new Error(
      `bench: --only must be part of the name of a work, got '${flags.only}'; names: ${works.map((w) => w.name).join(', ')}`,
    );
  const threads = availableParallelism();
  const peers = flags.peers ? await startPeers(threads) : undefined;
  const files = sharedFolder();
  const sensor = coreSensor();
  const report = {
    date: new Date().toISOString(),
    machine: describeMachine(),
    load: { before: load() },
    rows: [],
  };
  if (peers) report.peers = peers.versions;
  try {
    for (const work of chosen) {
      const begun = performance.now();
      report.rows.push(
        ...(await work.measure({ files, peers, quiet: sensor.quiet, threads, say, long: flags.long })),
      );
      say(`  ${work.name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }
  } finally {
    peers?.close();
    await sensor.close();
    files.remove();
  }
  report.load.after = load();
  writeReport(flags.json, report);
  console.log(
    `${textTables(report.rows)}\n\n${describeRun(report)}\nMedians, minima in brackets. Written to ${flags.json}`,
  );
  return report.rows.some(({ outcome }) => outcome === 'FAILED') ? 1 : 0;
}

/** Starts the Python processes: one for all peers, one more where PyTorch lives in another Python. */
async function startPeers(threads) {
  const { main: python, torch } = await peerEnvironment(say);
  const process = startPeer(python, { threads });
  const apart = torch.command && torch.command !== python.command ? startPeer(torch, { threads }) : undefined;
  const { torch: pytorch } = apart ? await apart.call({ call: 'versions' }) : {};
  return {
    versions: { ...(await process.call({ call: 'versions' })), ...(pytorch && { torch: pytorch }) },
    of: ({ needs }) =>
      needs !== 'torch' ? process : torch.reason ? { reason: torch.reason } : (apart ?? process),
    close() {
      process.close();
      apart?.close();
    },
  };
}
