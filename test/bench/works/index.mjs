import { assignment } from './assignment.mjs';
import { classify } from './classify.mjs';
import { crops100, crops100New } from './crops-100.mjs';
import { curve } from './curve.mjs';
import { firstCall } from './first-call.mjs';
import { histogram610 } from './histogram-610.mjs';
import { images } from './images.mjs';
import { kmeans2500 } from './kmeans-2500.mjs';
import { kmeans40000 } from './kmeans-40000.mjs';
import { limits } from './limits.mjs';
import { memory } from './memory.mjs';
import { nearest610Known, nearest610New } from './nearest-610.mjs';
import { responses1024, responses1024New } from './responses-1024.mjs';
import { responses200, responses200New } from './responses-200.mjs';
import { responses50 } from './responses-50.mjs';

/** Everything that is measured, in the order of the table. */
export const works = [
  responses50,
  responses200,
  responses200New,
  responses1024,
  responses1024New,
  crops100,
  crops100New,
  kmeans40000,
  kmeans2500,
  nearest610New,
  nearest610Known,
  histogram610,
  assignment,
  classify,
  firstCall,
  memory,
  limits,
  curve,
  images,
];
