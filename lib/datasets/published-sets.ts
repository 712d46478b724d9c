import type { ArchiveLimits } from './archive-limits';

/** Names of the sets that can be downloaded. */
export type PublishedSetName = 'brodatz' | 'curet' | 'curet-colour' | 'kth-tips';

/** Source of a published set, and how to unpack its archive for the loaders. */
export interface PublishedSet {
  readonly title: string;
  readonly url: string;
  /** File name of the archive. */
  readonly archive: string;
  /** Name of the folder to unpack it to. */
  readonly folder: string;
  /** Returns the place of an archive's file in the folder, or undefined for a file that is not wanted. */
  readonly place: (path: string) => string | undefined;
  /** Expected number of files, at least. */
  readonly files: number;
  /** Limits of the archive. */
  readonly limits: ArchiveLimits;
  /** SHA-256 of the files in the folder, where known. */
  readonly sha256?: Readonly<Record<string, string>>;
}

function curetPlace(path: string): string | undefined {
  return /(?:^|\/)(sample(\d\d)\/\2-\d{3}\.png)$/.exec(path)?.[1];
}

/** The sets that can be downloaded from their publishers. */
export const publishedSets: Readonly<Record<PublishedSetName, PublishedSet>> = {
  brodatz: {
    title: 'Brodatz textures (USC-SIPI)',
    url: 'https://sipi.usc.edu/database/textures.zip',
    archive: 'textures.zip',
    folder: 'brodatz',
    place: (path) => /(?:^|\/)(1\.3\.(?:0[1-9]|1[0-3])\.tiff)$/.exec(path)?.[1],
    files: 13,
    // 13 images of 1.0 MB among 154 of 59 MB in total.
    limits: { archiveBytes: 500e6, entries: 10_000, fileBytes: 10e6, totalBytes: 100e6 },
    sha256: {
      '1.3.01.tiff': '7cae67e6df1332b1e0458993b44d99e604e7ba4dbf34fe08cbab1fa6152c18f8',
      '1.3.02.tiff': '766e0dfee8a5ca97666fd5a07ccc6a15272bbf1049db14fd3ca61c0706ce7a40',
      '1.3.03.tiff': '96470e50318b04ee9607812f241e8fc63c608a8567ffd03bf8e3546af0e213c6',
      '1.3.04.tiff': 'ec3fba257aeb6680c868194c6320129a4cadfccdd4bc320007e5a38faccfff32',
      '1.3.05.tiff': '0a208a1f2095935da3d7c42fbc5c15621100e2d87cfb0bf13705568bc1412ff4',
      '1.3.06.tiff': 'd6c91b0a3724c7289d74cb125d189a0569cb8e28b39ea1df0d0367946a14744d',
      '1.3.07.tiff': '9adece789d2335fcc56b5ab16be5ba7390de059ca5123ae9506b0d212a984cea',
      '1.3.08.tiff': 'a74a7c2c70225649f8cfaccc19dad0e35c4aeab3e3a018961057a59174a26b49',
      '1.3.09.tiff': '203d0156fce435a3587797ad99e10d7fdac09c3ee5c54eb6e31ef1952340fe63',
      '1.3.10.tiff': '571d12681aabc1f2991c1af4d08bc95f8e0f99a727f7c1e891712505d3b741c3',
      '1.3.11.tiff': '427620399b755ee3876b495e0a7d99f0f9b2f62b9824c67e5654a748cda33d3e',
      '1.3.12.tiff': '9b662c5c824ed6506dc371b1671e74f5229a2ccf3568b221803d60b52a668666',
      '1.3.13.tiff': '6b1b75cddd39614cd921025d123376b4b44edf61327e476fa6b4b45252f6271c',
    },
  },
  curet: {
    title: 'CUReT textures, grey (VGG Oxford)',
    url: 'https://www.robots.ox.ac.uk/~vgg/research/texclass/data/curetgrey.zip',
    archive: 'curetgrey.zip',
    folder: 'curetgrey',
    place: curetPlace,
    files: 5612,
    // 200 × 200 pixels of a byte are 40 kB, and 224 MB in all, if they could not be compressed.
    limits: { archiveBytes: 1e9, entries: 100_000, fileBytes: 1e6, totalBytes: 1e9 },
  },
  'curet-colour': {
    title: 'CUReT textures, colour (VGG Oxford)',
    url: 'https://www.robots.ox.ac.uk/~vgg/research/texclass/data/curetcol.zip',
    archive: 'curetcol.zip',
    folder: 'curetcol',
    place: curetPlace,
    files: 5612,
    // Three bytes a pixel: 120 kB an image, 673 MB in all.
    limits: { archiveBytes: 2e9, entries: 100_000, fileBytes: 1e6, totalBytes: 2e9 },
  },
  'kth-tips': {
    title: 'KTH-TIPS textures, grey (KTH Stockholm)',
    url: 'https://www.csc.kth.se/cvap/databases/kth-tips/kth_tips_grey_200x200.tar',
    archive: 'kth_tips_grey_200x200.tar',
    folder: 'kth_tips_grey_200x200',
    place: (path) => /(?:^|\/)(\w[^/]*\/\w[^/]*\.png)$/.exec(path)?.[1],
    files: 810,
    // At most 40 kB an image, 32 MB in all.
    limits: { archiveBytes: 250e6, entries: 20_000, fileBytes: 1e6, totalBytes: 250e6 },
  },
};
