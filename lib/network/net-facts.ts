import type { Filter, FilterBank } from '../filters';
import type { Network } from './network-types';

/** What a network remembers of the bank in its first layer, in its file too. */
export interface NetFacts {
  /** The bank's name. */
  readonly bank: string;
  /** Its filters without their kernels. */
  readonly filters: readonly Omit<Filter, 'kernel'>[];
}

/** The name of the facts among whatever else a model's metadata has. */
const KEY = 'textonLab';

/** Gives a network the facts about its bank. */
export function setNetFacts(net: Network, { name, filters }: FilterBank): void {
  const facts: NetFacts = {
    bank: name,
    filters: filters.map(({ kind, sigma, orientation }) => ({ kind, sigma, orientation })),
  };
  net.setUserDefinedMetadata({ ...net.getUserDefinedMetadata(), [KEY]: facts });
}

/** Reads them; undefined for a network that has none. */
export function netFacts(net: Network): NetFacts | undefined {
  const metadata = net.getUserDefinedMetadata() as Readonly<Record<string, unknown>> | undefined;
  return metadata?.[KEY] as NetFacts | undefined;
}
