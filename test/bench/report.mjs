import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

const FORMAT = 'texton-lab bench';

/** The file of a run's results: a part of the works never takes the place of all of them. */
export function reportFile({ json = '', only = '' }) {
  return json || (only ? `bench-${only}.json` : 'bench.json');
}

/** Makes sure that a file can be written, before there is anything to lose. */
export function checkWritable(file) {
  const beside = partOf(file);
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    writeFileSync(beside, '');
  } catch (error) {
    throw cannotWrite(file, error);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Writes a report as JSON, whole or not at all. */
export function writeReport(file, report) {
  const beside = partOf(file);
  try {
    writeFileSync(beside, `${JSON.stringify({ format: FORMAT, version: 1, ...report }, null, 2)}\n`);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw cannotWrite(file, error);
  }
}

const partOf = (file) => `${file}.${process.pid}.part`;

function cannotWrite(file, error) {
  return new Error(`bench: cannot write '${file}': ${error.message}; name another file with --json`, {
    cause: error,
  });
}

/** Reads a report. */
export function readReport(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`bench: cannot read '${file}': ${error.message}; npm run bench -- --peers writes it`, {
      cause: error,
    });
  }
  if (report?.format !== FORMAT)
    throw new Error(`bench: '${file}' must be a report of npm run bench, and is not`);
  return report;
}
