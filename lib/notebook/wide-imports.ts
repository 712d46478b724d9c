// Lets cells import modules from outside their folder (`import { y } from '../helpers/y'`). tslab allows only
// modules inside the folder, its compiler's rootDir. Here rootDir is the root of the file system, and what the
// compiler emits for modules elsewhere is added to tslab's output. Must be loaded before tslab.
import { parse } from 'node:path';
import type { Converter, SideOutput } from 'tslab/dist/converter';
import ts = require('@tslab/typescript-for-tslab');

type Builder = ts.EmitAndSemanticDiagnosticsBuilderProgram;
type Host = ts.WatchCompilerHostOfFilesAndCompilerOptions<Builder>;

/** Name of the output folder of tslab's compiler; nothing is written there. */
const outDir = 'outDir/';
const root = withSlash(parse(process.cwd()).root);
const ownOutputs = outDir + withSlash(process.cwd()).slice(root.length);
const elsewhere: SideOutput[] = [];
let latest: Builder | undefined;

/** The program that tslab's compiler made last: right after a conversion, that of the cell. */
export function latestProgram(): ts.Program | undefined {
  return latest?.getProgram();
}

function withSlash(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/\/?$/, '/');
}

function createWatchProgram(host: Host): ts.WatchOfFilesAndCompilerOptions<Builder> {
  host.options.rootDir = root;
  keepTimersApart(host);
  const { afterProgramCreate } = host;
  host.afterProgramCreate = (builder) => {
    sortOutputs(builder);
    latest = builder;
    afterProgramCreate?.(builder);
  };
  return ts.createWatchProgram(host);
}

/**
 * tslab supports one timer for its compiler, which needs two: when a file appears that an earlier import could not find, it
 * requests another, which made every later cell fail.
 */
function keepTimersApart(host: Host): void {
  const { setTimeout: setUpdate, clearTimeout: clearUpdate } = host;
  const others = new WeakSet<NodeJS.Timeout>();
  host.setTimeout = (callback, ms) => {
    if (callback.name === 'updateProgramWithWatchStatus') return setUpdate?.(callback, ms);
    const timer = setTimeout(callback, ms);
    others.add(timer.unref());
    return timer;
  };
  host.clearTimeout = (timer: NodeJS.Timeout) =>
    others.has(timer) ? clearTimeout(timer) : clearUpdate?.(timer);
}

function sortOutputs(builder: Builder): void {
  const emit = builder.emit.bind(builder);
  builder.emit = (file, write, ...rest) =>
    emit(
      file,
      (name, text, ...more) => {
        if (name.startsWith(ownOutputs)) write?.(outDir + name.slice(ownOutputs.length), text, ...more);
        else if (name.endsWith('.js')) elsewhere.push({ path: root + name.slice(outDir.length), data: text });
      },
      ...rest,
    );
}

const loaded = require.cache[require.resolve('@tslab/typescript-for-tslab')] as NodeJS.Module;
loaded.exports = Object.defineProperties(
  {},
  {
    ...Object.getOwnPropertyDescriptors(ts),
    createWatchProgram: { value: createWatchProgram, enumerable: true },
  },
);

/** Makes a converter also emit the modules from elsewhere that a cell imports. */
export function withModulesFromElsewhere(
  converter: Converter,
  toCommonJs: (code: string) => string,
): Converter {
  const convert: Converter['convert'] = (before, source) => {
    const converted = converter.convert(before, source);
    const modules = elsewhere.splice(0).map(({ path, data }) => ({ path, data: toCommonJs(data) }));
    return modules.length === 0
      ? converted
      : { ...converted, sideOutputs: [...(converted.sideOutputs ?? []), ...modules] };
  };
  return { ...converter, convert };
}
