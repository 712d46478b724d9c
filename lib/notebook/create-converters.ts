import { withModulesFromElsewhere } from './wide-imports';
import ts = require('@tslab/typescript-for-tslab');
import {
  createConverter,
  esModuleToCommonJSModule,
  type Converter,
  type Diagnostic,
} from 'tslab/dist/converter';
import type { ConverterSet } from 'tslab/dist/executor';

/** Callbacks for the result of converting a cell. */
export interface ConversionListener {
  /** Throws to stop the cell; otherwise tslab would print the compiler's messages unexplained. */
  readonly onMistakes: (diagnostics: readonly Diagnostic[]) => never;
  /** Receives the name of the variable that will hold the cell's last value; tslab itself then does not print it. */
  readonly onConverted: (resultName: string | undefined) => void;
}

/** Makes tslab's converters of cells to JavaScript; each is loaded at its first use, which takes seconds. */
export function createConverters(listener: ConversionListener): ConverterSet {
  let node: Converter | undefined;
  let browser: Converter | undefined;
  return {
    get node(): Converter {
      return (node ??= create(false, listener));
    },
    get browser(): Converter {
      return (browser ??= create(true, listener));
    },
    close: () => {
      node?.close();
      browser?.close();
    },
  };
}

function create(isBrowser: boolean, listener: ConversionListener): Converter {
  const converter = withModulesFromElsewhere(createConverter({ isJS: false, isBrowser }), (code) =>
    esModuleToCommonJSModule(code, ts.ScriptTarget.ES2022),
  );
  const convert: Converter['convert'] = (before, source) => {
    const { lastExpressionVar, ...converted } = converter.convert(before, source);
    if (converted.diagnostics.length > 0) listener.onMistakes(converted.diagnostics);
    listener.onConverted(lastExpressionVar);
    return converted;
  };
  return { ...converter, convert };
}
