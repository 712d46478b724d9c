import compute from 'texton-lab/dist/compute/index.js';
import { largestDifference } from '../compare.mjs';
import { join, kernels, putKernels, whole } from '../inputs.mjs';
import { sideBySide } from '../side-by-side.mjs';

const { convolveBank, convolveBankMany } = compute;

/** What every result is compared with first. */
const exact = { title: 'double precision', work: 'responses', peer: 'exact', tolerance: 5e-7, check: true };

const known = {
  convolve2d: { title: 'scipy.signal.convolve2d', work: 'responses', peer: 'convolve2d' },
  scipy: { title: 'best SciPy', work: 'responses', peer: 'scipy' },
  pyfftw: { title: 'pyFFTW', work: 'responses', peer: 'pyfftw' },
  opencv: { title: 'OpenCV filter2D', work: 'responses', peer: 'opencv' },
  // oneDNN was slow with large kernels for long; which setting is faster depends on the release.
  torchPlain: {
    title: 'PyTorch conv2d without oneDNN',
    work: 'torch_responses',
    peer: 'conv2d_mkldnn_off',
    needs: 'torch',
  },
  torch: {
    title: 'PyTorch conv2d, the faster setting',
    work: 'torch_responses',
    peer: 'conv2d',
    needs: 'torch',
  },
};

/**
 * The work of filtering images of one size with the 48 filters.
 * @param options.planes makes the images
 * @param options.wanted for each peer the ratio to reach
 * @param options.fresh whether results go to a new array each time, on both sides; otherwise always to the same one
 */
export function responsesWork({ name, title, planes, wanted, fresh = false }) {
  const peers = Object.entries(wanted).map(([peer, ratio]) =>
    Object.assign({ tolerance: 2e-6, wanted: ratio, extra: { fresh } }, known[peer]),
  );
  async function prepare(files) {
    const images = planes();
    const [{ width: size }] = images;
    const pixels = size * size;
    const all = join(
      images.map(({ data }) => data),
      Float32Array,
    );
    const into = fresh ? undefined : images.map(() => new Float32Array(48 * pixels));
    const run = (options) =>
      images.length > 1
        ? convolveBankMany(images, kernels, { ...whole(size), ...(into && { into }), ...options })
        : convolveBank(images[0], kernels, { ...whole(size), ...(into && { into: into[0] }), ...options });
    return {
      run,
      given: {
        images: files.put('images', all, [images.length, size, size]),
        kernels: putKernels(files),
      },
      agree(result, { take }, { tolerance, peer }) {
        const parts = Array.isArray(result) ? result : [result];
        const theirs = take('responses');
        const each = theirs.length / parts.length;
        const differences = parts.map((part, k) =>
          largestDifference(part, theirs.subarray(k * each, (k + 1) * each)),
        );
        const difference = Math.max(...differences);
        if (!(difference <= tolerance))
          throw new Error(`differs from ${peer} by ${difference.toExponential(1)} of the largest value`);
        return `difference ${difference.toExponential(1)}`;
      },
    };
  }
  return {
    name,
    title,
    measure: (context) => sideBySide({ name, title, peers: [exact, ...peers], prepare }, context),
  };
}
