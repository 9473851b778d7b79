import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction, Trace } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { type ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import { newOverviewContent, type Overview } from '#shared/domain/overview.ts';
import { type OverviewVersion, summaryOfVersion } from '#shared/domain/overview-versions.ts';
import { same } from '#shared/domain/same.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids, VaultRecords } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type VersionAction = Extract<AuditAction, `overview.version${string}`>;

/**
 * The overviews of a file: as they were written, or with every answer open.
 * @throws {Refusal} `notFound`
 */
export const overviewsOf = (
  { files, overviews }: Pick<VaultRecords, 'files' | 'overviews'>,
  fileId: ClientFileId,
): Overview => {
  const { createdAt } = demand(files.find(fileId));
  return (
    overviews.ofFile(fileId) ?? { fileId, version: 0, content: newOverviewContent(), updatedAt: createdAt }
  );
};

/** Overview 1 and 2 of a file, and as they stood at moments that somebody kept. */
export const overviewHandlers = ({
  session,
  clock,
  ids,
  readings,
}: Needs): Handlers<MethodsOf<'overviews'>> => {
  const writeVersion = (action: VersionAction, { id, fileId }: OverviewVersion, work: () => void): void => {
    const trace: Trace = { action, subject: fileId, detail: { version: id } };
    session.vault.write(trace, work);
    session.emit({ event: 'overview.versionsChanged', fileId });
  };

  return {
    'overviews.read': ({ fileId }) => {
      const overview = overviewsOf(session.vault, fileId);
      readings.note(fileId);
      return overview;
    },

    'overviews.change': ({ fileId, baseVersion, content }) => {
      const { vault } = session;
      const overview = vault.write({ action: 'overview.changed', subject: fileId }, () => {
        const current = overviewsOf(vault, fileId);
        if (current.version > 0 && current.content.instrument !== content.instrument)
          throw new Refusal('badInput', 'an overview keeps the steps that it was made with');
        const next = nextVersion(current, baseVersion, { content }, clock);
        demandWritten(vault.overviews.put(next));
        return next;
      });
      session.emit({ event: 'overview.changed', fileId });
      return overview;
    },

    'overviews.versions': ({ fileId }) => {
      demand(session.vault.files.find(fileId));
      readings.note(fileId);
      return session.vault.overviewVersions.ofFile(fileId);
    },

    'overviews.readVersion': ({ id }) => {
      const version = demand(session.vault.overviewVersions.find(id));
      readings.note(version.fileId);
      return version;
    },

    'overviews.keepVersion': ({ fileId }) => {
      const { overviewVersions, staff } = session.vault;
      const { content } = overviewsOf(session.vault, fileId);
      const latest = overviewVersions.latestOf(fileId);
      if (latest && same(latest.content, content)) return { version: summaryOfVersion(latest), isNew: false };
      const version: OverviewVersion = {
        id: OverviewVersionId.parse(ids.next()),
        fileId,
        keptAt: instantOf(clock.now()),
        keptBy: { id: staff.id, name: staff.name },
        words: '',
        content,
      };
      writeVersion('overview.versionKept', version, () => overviewVersions.insert(version));
      return { version: summaryOfVersion(version), isNew: true };
    },

    'overviews.renameVersion': ({ id, words }) => {
      const { overviewVersions } = session.vault;
      const version = demand(overviewVersions.find(id));
      if (version.words !== words) {
        writeVersion('overview.versionRenamed', version, () => overviewVersions.rename(id, words));
      }
      return {};
    },

    'overviews.removeVersion': ({ id }) => {
      const { overviewVersions } = session.vault;
      const version = demand(overviewVersions.find(id));
      writeVersion('overview.versionRemoved', version, () => overviewVersions.remove(id));
      return {};
    },
  };
};
