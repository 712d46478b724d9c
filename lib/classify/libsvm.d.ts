/** The part of libsvm-js that this library uses; the package has no types of its own. */
declare module 'libsvm-js/asm' {
  class Svm {
    static readonly SVM_TYPES: { readonly C_SVC: number };
    static readonly KERNEL_TYPES: { readonly PRECOMPUTED: number };
    constructor(options: { type: number; kernel: number; cost: number; tolerance?: number; quiet?: boolean });
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(samples: readonly (readonly number[])[]): number[];
    free(): void;
  }
  export = Svm;
}
