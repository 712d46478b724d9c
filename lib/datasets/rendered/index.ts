export * from './materials';
export * from './conditions';
export * from './relief';
export * from './photograph';
