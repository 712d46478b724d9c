export { cellError, type CellError } from './cell-error';
export { collectOutputs, type Displays, type OutputCollector } from './collect-outputs';
export { describeSetup, type DescribeSetupOptions, type SetupRow } from './describe-setup';
export { findJupyter, type Jupyter } from './find-jupyter';
export { findPython, type Python } from './find-python';
export { galleryHtml, type GalleryEntry, type GalleryHtmlOptions } from './gallery-html';
export { escapeHtml, highlightCode } from './highlight-code';
export { jupyterVariables } from './jupyter-variables';
export { killTree } from './kill-tree';
export { labEnvironment, makeLabEnvironment } from './lab-environment';
export { embedPictures, type EmbedPicture } from './embed-pictures';
export { decodeMessage, encodeMessage, type Message } from './messages';
export { notebookHtml, type NotebookHtmlOptions } from './notebook-html';
export { notebookSummary, type NotebookSummary } from './notebook-summary';
export {
  joinText,
  splitText,
  type DisplayOutput,
  type ErrorOutput,
  type MimeBundle,
  type Notebook,
  type NotebookCell,
  type NotebookOutput,
  type NotebookText,
  type StreamOutput,
} from './notebook-types';
export { plainText } from './plain-text';
export { readNotebook } from './read-notebook';
export { renderMarkdown } from './render-markdown';
export { runProgram, type RunProgramOptions } from './run-program';
export type { CellRun } from './cell-run';
export { runNotebook, type NotebookRun, type RunNotebookOptions } from './run-notebook';
export { sanitiseHtml, type SanitiseHtmlOptions } from './sanitise-html';
export { parameterNames, setParameters, type ParameterValue } from './set-parameters';
export { sourceLine, sourceLines, type CodePlace } from './source-line';
export { startKernel, type Kernel, type KernelReply } from './start-kernel';
export { translateStack, type CellCode } from './translate-stack';
