import { assignment } from './assignment.mjs';
import { classify } from './classify.mjs';
import { crops100 } from './crops-100.mjs';
import { curve } from './curve.mjs';
import { firstCall } from './first-call.mjs';
import { histogram610 } from './histogram-610.mjs';
import { kmeans2500 } from './kmeans-2500.mjs';
import { kmeans40000 } from './kmeans-40000.mjs';
import { memory } from './memory.mjs';
import { nearest610 } from './nearest-610.mjs';
import { responses1024 } from './responses-1024.mjs';
import { responses1024Fresh } from './responses-1024-fresh.mjs';
import { responses200 } from './responses-200.mjs';
import { responses50 } from './responses-50.mjs';

/** Everything that is measured, in the order of the table. */
export const works = [
  responses50,
  responses200,
  responses1024,
  responses1024Fresh,
  crops100,
  kmeans40000,
  kmeans2500,
  nearest610,
  histogram610,
  assignment,
  classify,
  firstCall,
  memory,
  curve,
];
