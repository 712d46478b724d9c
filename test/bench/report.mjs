import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const FORMAT = 'texton-lab bench';

/** Writes a report as JSON, whole or not at all. */
export function writeReport(file, report) {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, `${JSON.stringify({ format: FORMAT, version: 1, ...report }, null, 2)}\n`);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Error(`bench: cannot write '${file}': ${error.message}; name another file with --json`, {
      cause: error,
    });
  }
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
