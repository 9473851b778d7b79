import type { AuditAction, Trace } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { DatedVersion, DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import { type ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import type { Handlers } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Documents, Ids } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import { oneState, twoStates } from './two-states.ts';

type Needs = {
  session: Session;
  clock: Clock;
  ids: Ids;
  documents: Pick<Documents, 'ecogramSvg' | 'comparisonSvgs'>;
  readings: Readings;
};

export type VersionMethod =
  | 'ecogram.versions'
  | 'ecogram.readVersion'
  | 'ecogram.keepVersion'
  | 'ecogram.renameVersion'
  | 'ecogram.removeVersion'
  | 'ecogram.versionPicture'
  | 'ecogram.compare';

const summaryOf = ({ records, ...rest }: DatedVersion): DatedVersionSummary => ({
  ...rest,
  people: Object.keys(records.people).length,
  ties: Object.keys(records.ties).length,
});

type VersionAction = Extract<AuditAction, `ecogram.version${string}`>;

const told = (action: VersionAction, { id, fileId }: DatedVersion): Trace => ({
  action,
  subject: fileId,
  detail: { version: id },
});

/** Ecograms as they stood at moments that somebody kept: each is kept once, and never drawn in again. */
export const versionHandlers = ({
  session,
  clock,
  ids,
  documents,
  readings,
}: Needs): Handlers<VersionMethod> => {
  const changed = (fileId: ClientFileId) => session.emit({ event: 'ecogram.versionsChanged', fileId });

  const write = (action: VersionAction, version: DatedVersion, work: () => void): void => {
    session.vault.write(told(action, version), work);
    changed(version.fileId);
  };

  return {
    'ecogram.versions': ({ fileId }) => {
      demand(session.vault.files.find(fileId));
      readings.note(fileId);
      return session.vault.ecogramVersions.ofFile(fileId);
    },

    'ecogram.readVersion': ({ id }) => {
      const version = demand(session.vault.ecogramVersions.find(id));
      readings.note(version.fileId);
      return version;
    },

    'ecogram.keepVersion': ({ fileId }) => {
      const { ecograms, ecogramVersions, staff } = session.vault;
      const { id: ecogramId, records } = demand(ecograms.ofFile(fileId));
      const latest = ecogramVersions.latestOf(fileId);
      if (latest && same(latest.records, records)) return { version: summaryOf(latest), isNew: false };
      const version: DatedVersion = {
        id: DatedVersionId.parse(ids.next()),
        ecogramId,
        fileId,
        keptAt: instantOf(clock.now()),
        keptBy: { id: staff.id, name: staff.name },
        words: '',
        records,
      };
      write('ecogram.versionKept', version, () => ecogramVersions.insert(version));
      return { version: summaryOf(version), isNew: true };
    },

    'ecogram.renameVersion': ({ id, words }) => {
      const { ecogramVersions } = session.vault;
      const version = demand(ecogramVersions.find(id));
      if (version.words !== words) {
        write('ecogram.versionRenamed', version, () => ecogramVersions.rename(id, words));
      }
      return {};
    },

    'ecogram.removeVersion': ({ id }) => {
      const { ecogramVersions } = session.vault;
      const version = demand(ecogramVersions.find(id));
      write('ecogram.versionRemoved', version, () => ecogramVersions.remove(id));
      return {};
    },

    'ecogram.versionPicture': ({ id, language }) => {
      const { fileId } = demand(session.vault.ecogramVersions.find(id));
      const { records, clientLabel } = oneState(session.vault, { fileId, version: id }, false);
      return {
        svg: documents.ecogramSvg({ records, clientLabel, language, detail: 'thumbnail' }),
        people: Object.keys(records.people).length,
        ties: Object.keys(records.ties).length,
      };
    },

    'ecogram.compare': ({ language, withDanger, ...which }) => {
      const { before, after, clientLabel } = twoStates(session.vault, which, withDanger);
      const svgs = documents.comparisonSvgs({ before, after, clientLabel, language, withNames: true });
      return { svgs, states: { before, after } };
    },
  };
};
