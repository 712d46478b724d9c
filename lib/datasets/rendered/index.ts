export { ensureRenderedBrodatz, type EnsureRenderedBrodatzOptions } from './ensure-rendered-brodatz';
export { ensureRenderedCuret, type EnsureRenderedCuretOptions } from './ensure-rendered-curet';
export {
  renderTexture,
  type LightDirection,
  type RenderTextureOptions,
  type ViewDirection,
} from './render-texture';
export { renderedBrodatzNames, renderedClassNames } from './rendered-class-names';
