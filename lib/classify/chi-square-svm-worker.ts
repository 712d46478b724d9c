// Runs chiSquareSvm in a thread; started by chi-square-svm-in-thread.
import { parentPort, workerData } from 'node:worker_threads';
import { chiSquareSvm } from './chi-square-svm';
import type { SvmJob } from './chi-square-svm-in-thread';

const { training, query } = workerData as SvmJob;
parentPort?.postMessage(chiSquareSvm(training, query), []);
