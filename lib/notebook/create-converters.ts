import { withModulesFromElsewhere } from './wide-imports';
import ts = require('@tslab/typescript-for-tslab');
import { createConverter, esModuleToCommonJSModule, type Converter } from 'tslab/dist/converter';
import type { ConverterSet } from 'tslab/dist/executor';

/** Makes tslab's converters of cells to JavaScript; each is loaded when it is first asked for, which takes seconds. */
export function createConverters(): ConverterSet {
  let node: Converter | undefined;
  let browser: Converter | undefined;
  return {
    get node(): Converter {
      return (node ??= create(false));
    },
    get browser(): Converter {
      return (browser ??= create(true));
    },
    close: () => {
      node?.close();
      browser?.close();
    },
  };
}

function create(isBrowser: boolean): Converter {
  const converter = createConverter({ isJS: false, isBrowser });
  return withModulesFromElsewhere(converter, (code) =>
    esModuleToCommonJSModule(code, ts.ScriptTarget.ES2022),
  );
}
