export type { BackendName } from './backend-name';
export { useBackend, type Backend } from './use-backend';
