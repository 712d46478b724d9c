// Measures the engine: node run-bench.mjs [--peers] [--long] [--only name] [--json file]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { coreSensor } from './core-sensor.mjs';
import { describeMachine, load } from './machine.mjs';
import { peerEnvironment } from './peer-environment.mjs';
import { keptPeer, sharedFolder } from './peer-process.mjs';
import { checkWritable, reportFile, writeReport } from './report.mjs';
import { runWorks } from './run-works.mjs';
import { describeRun, textTables } from './table.mjs';
import { works } from './works/index.mjs';

const { values: flags } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const file = reportFile(flags);
const say = (text) => process.stderr.write(`${text}\n`);
let report;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => {
    if (report?.rows.length > 0) conclude({ finished: false });
    process.exit(code);
  });

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
  checkWritable(file);
  const threads = availableParallelism();
  const peers = flags.peers ? await startPeers(threads) : undefined;
  const files = sharedFolder();
  const sensor = coreSensor();
  report = {
    date: new Date().toISOString(),
    ...(flags.only && { only: flags.only }),
    machine: describeMachine(),
    load: { before: load() },
    ...(peers && { peers: peers.versions }),
    finished: false,
    rows: [],
  };
  const context = { files, peers, quiet: sensor.quiet, threads, say, long: flags.long };
  try {
    await runWorks(chosen, context, {
      onRow(row) {
        report.rows.push(row);
        if (row.outcome === 'FAILED') say(`${row.title}: FAILED: ${row.remark}`);
      },
      onWork(name, ms) {
        say(`  ${name}: ${(ms / 1000).toFixed(1)} s`);
        save();
      },
    });
  } finally {
    peers?.close();
    await sensor.close();
    files.remove();
  }
  const written = conclude({ finished: true });
  return written && !report.rows.some(({ outcome }) => outcome === 'FAILED') ? 0 : 1;
}

/** Prints the tables, then writes them: what is on the screen is not lost with the file. */
function conclude({ finished }) {
  report.finished = finished;
  report.load.after = load();
  console.log(`${textTables(report.rows)}\n\n${describeRun(report)}\nMedians, minima in brackets.`);
  const written = save();
  if (written) console.log(`Written to ${file}`);
  return written;
}

/** Writes what there is; returns whether that could be done. */
function save() {
  try {
    writeReport(file, report);
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

/** Starts the Python processes: one for all peers, one more where PyTorch lives in another Python. */
async function startPeers(threads) {
  const { main: python, torch } = await peerEnvironment(say);
  const common = keptPeer(python, { threads });
  const apart = torch.command && torch.command !== python.command ? keptPeer(torch, { threads }) : undefined;
  const { torch: pytorch } = apart ? await apart.now().call({ call: 'versions' }) : {};
  return {
    versions: { ...(await common.now().call({ call: 'versions' })), ...(pytorch && { torch: pytorch }) },
    of: ({ needs }) =>
      needs !== 'torch' ? common.now() : torch.reason ? { reason: torch.reason } : (apart ?? common).now(),
    close() {
      common.close();
      apart?.close();
    },
  };
}
