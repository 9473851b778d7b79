import { isEmptyDiff } from '#shared/document/records.ts';
import type { AuditAction, Trace } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { startingAgain } from '#shared/domain/ecogram-again.ts';
import { diffTowards } from '#shared/domain/ecogram-comparison.ts';
import type { DatedVersion, DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import { type ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import type { Handlers } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Documents, Ids } from '../ports.ts';
import { demand, demandWritten } from '../records.ts';
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
  | 'ecogram.startAgain'
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

  /** The ecogram as a version to keep. `isNew: false`: it stood so already in the last one that was kept, which this is. */
  const asItStands = (fileId: ClientFileId): { version: DatedVersion; isNew: boolean } => {
    const { ecograms, ecogramVersions, staff } = session.vault;
    const { id: ecogramId, records } = demand(ecograms.ofFile(fileId));
    const latest = ecogramVersions.latestOf(fileId);
    if (latest && same(latest.records, records)) return { version: latest, isNew: false };
    const version: DatedVersion = {
      id: DatedVersionId.parse(ids.next()),
      ecogramId,
      fileId,
      keptAt: instantOf(clock.now()),
      keptBy: { id: staff.id, name: staff.name },
      words: '',
      records,
    };
    return { version, isNew: true };
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
      const { version, isNew } = asItStands(fileId);
      if (isNew) write('ecogram.versionKept', version, () => session.vault.ecogramVersions.insert(version));
      return { version: summaryOf(version), isNew };
    },

    'ecogram.startAgain': ({ id }) => {
      const { vault } = session;
      const { ecograms, ecogramVersions, leftInDanger } = vault;
      const { fileId, records } = demand(ecogramVersions.find(id));
      const now = demand(ecograms.ofFile(fileId));
      const kept = ecogramVersions.ofFile(fileId).map((one) => demand(ecogramVersions.find(one.id)).records);
      const again = startingAgain(records, now.records, { kept, left: leftInDanger.ofFile(fileId) });
      const diff = diffTowards(now.records, again);
      if (isEmptyDiff(diff)) return { id: now.id, version: now.version, diff };
      const before = asItStands(fileId);
      const traces: Trace[] = [
        ...(before.isNew ? [told('ecogram.versionKept', before.version)] : []),
        { action: 'ecogram.changed', subject: fileId },
      ];
      const version = now.version + 1;
      vault.write(traces, () => {
        if (before.isNew) ecogramVersions.insert(before.version);
        demandWritten(ecograms.change(now.id, version, diff, instantOf(clock.now())));
      });
      changed(fileId);
      session.emit({ event: 'ecogram.changed', fileId });
      return { id: now.id, version, diff };
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
      const { fileId, before, after, clientLabel } = twoStates(session.vault, which, withDanger);
      readings.note(fileId);
      const svgs = documents.comparisonSvgs({ before, after, clientLabel, language, withNames: true });
      return { svgs, states: { before, after } };
    },
  };
};
