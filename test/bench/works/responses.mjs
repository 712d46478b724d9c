import lab from 'texton-lab';
import { largestDifference } from '../compare.mjs';
import { bank, join, kernels, putKernels } from '../inputs.mjs';
import { responsesDifference } from '../reference.mjs';
import { sideBySide } from '../side-by-side.mjs';

const EXACT = 5e-7;
/** Pixels that are compared with the definition, in all images together. */
const SAMPLED = 2500;

const known = {
  convolve2d: { title: 'scipy.signal.convolve2d', work: 'responses', peer: 'convolve2d' },
  scipy: { title: 'best SciPy', work: 'responses', peer: 'scipy' },
  pyfftw: { title: 'pyFFTW', work: 'responses', peer: 'pyfftw' },
  opencv: { title: 'OpenCV filter2D', work: 'responses', peer: 'opencv' },
  // oneDNN was slow with large kernels for long; which setting is faster depends on the release.
  torchPlain: {
    title: 'PyTorch without oneDNN',
    work: 'torch_responses',
    peer: 'conv2d_mkldnn_off',
    needs: 'torch',
  },
  torch: {
    title: 'PyTorch, faster setting',
    work: 'torch_responses',
    peer: 'conv2d',
    needs: 'torch',
  },
};

/** The public functions; results go to new arrays where none are given. */
async function filter(images, into, options) {
  const found =
    images.length > 1
      ? await lab.filterResponsesMany(images, bank, { ...options, ...(into && { into }) })
      : [await lab.filterResponses(images[0], bank, { ...options, ...(into && { into: into[0] }) })];
  return found.map(({ data }) => data);
}

/**
 * The work of filtering images of one size with the 48 filters.
 * @param options.planes makes the images
 * @param options.wanted for each peer the ratio to reach, or undefined where it is only reported
 * @param options.fresh whether results go to new arrays each time, on both sides; otherwise always to the same one
 */
export function responsesWork({ name, title, planes, wanted, fresh = false }) {
  const peers = Object.entries(wanted).map(([peer, ratio]) =>
    Object.assign({ tolerance: 2e-6, wanted: ratio, extra: { fresh } }, known[peer]),
  );
  async function prepare(files) {
    const images = planes();
    const [{ width: size }] = images;
    const all = join(
      images.map(({ data }) => data),
      Float32Array,
    );
    const into = fresh ? undefined : images.map(() => new Float32Array(48 * size * size));
    const pixels = Math.ceil(SAMPLED / images.length);
    return {
      run: (options) => filter(images, into, options),
      given: {
        images: files.put('images', all, [images.length, size, size]),
        kernels: putKernels(files),
      },
      verify(responses) {
        const difference = responsesDifference(images, responses, { kernels, size: bank.size, pixels });
        return within(difference, EXACT, `double precision at ${pixels * images.length} pixels`);
      },
      agree(responses, { take }, { tolerance, title: other }) {
        const theirs = take('responses');
        const each = theirs.length / responses.length;
        const differences = responses.map((part, k) =>
          largestDifference(part, theirs.subarray(k * each, (k + 1) * each)),
        );
        return within(Math.max(...differences), tolerance, other);
      },
    };
  }
  const exact = { title: 'double precision', work: 'responses', peer: 'exact', tolerance: EXACT };
  return { name, title, measure: (context) => sideBySide({ name, title, exact, peers, prepare }, context) };
}

function within(difference, tolerance, other) {
  if (!(difference <= tolerance))
    throw new Error(`differs from ${other} by ${difference.toExponential(1)} of the largest value`);
  return `${difference.toExponential(1)} from ${other}`;
}
