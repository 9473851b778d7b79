import type { VaultRecords } from '../../core/ports.ts';
import { describeEcograms } from './repositories-of-ecograms.testkit.ts';
import { describeFiles } from './repositories-of-files.testkit.ts';
import { describeInstruments } from './repositories-of-instruments.testkit.ts';
import { describeTheSocialMap } from './repositories-of-the-social-map.testkit.ts';

/** What every store of records must do, whatever it keeps them in. `make` gives an empty open vault. */
export const describeRepositories = (name: string, make: () => VaultRecords): void => {
  describeFiles(name, make);
  describeEcograms(name, make);
  describeInstruments(name, make);
  describeTheSocialMap(name, make);
};
