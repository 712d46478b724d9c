import type { Dataset } from '../datasets';
import type { TracedImages } from '../features';

/** What texton experiments need of a data set; with `origins`, messages name the file of an image. */
export type LabelledImages = Pick<Dataset, 'length' | 'classNames' | 'labels' | 'get'> & TracedImages;
