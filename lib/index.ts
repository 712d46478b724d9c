export { randomGenerator, type LongCall, type Matrix, type Plane, type Random, type Responses } from './core';
