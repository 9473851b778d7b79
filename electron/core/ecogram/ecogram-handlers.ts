import { Refusal } from '#shared/contract/errors.ts';
import { type AnyCollections, applyDiff } from '#shared/document/records.ts';
import type { Trace } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { flawsOf, isTooMuch } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Documents } from '../ports.ts';
import { demand, demandWritten } from '../records.ts';
import type { Session } from '../session.ts';
import type { VersionMethod } from './version-handlers.ts';

type Needs = {
  session: Session;
  clock: Clock;
  documents: Pick<Documents, 'ecogramSvg'>;
  readings: Readings;
};

type AnyDiff = Record<string, Record<string, { before: unknown; after: unknown }>>;

/** Whether every record is still what the diff found: only then can the change be undone to the letter. */
const fits = (records: AnyCollections, diff: AnyDiff): boolean =>
  Object.entries(diff).every(([name, changes]) =>
    Object.entries(changes).every(([id, { before }]) => same(records[name]?.[id] ?? null, before)),
  );

type Size = { people: number; ties: number };

/** How many records more, or fewer, a change leaves. */
const growth = (changes: EcogramDiff['people'] | EcogramDiff['ties']): number =>
  Object.values(changes).reduce(
    (sum, { before, after }) => sum + (after === null ? 0 : 1) - (before === null ? 0 : 1),
    0,
  );

const sizeAfter = ({ people, ties }: Size, diff: EcogramDiff): Size => ({
  people: people + growth(diff.people),
  ties: ties + growth(diff.ties),
});

/** Most gestures put nobody down: those don't count who is there. */
const addsAny = (diff: EcogramDiff): boolean => growth(diff.people) > 0 || growth(diff.ties) > 0;

export const ecogramHandlers = ({
  session,
  clock,
  documents,
  readings,
}: Needs): Handlers<Exclude<MethodsOf<'ecogram'>, VersionMethod>> => ({
  'ecogram.read': ({ fileId }) => {
    const ecogram = demand(session.vault.ecograms.ofFile(fileId));
    readings.note(fileId);
    return ecogram;
  },

  'ecogram.change': ({ id, baseVersion, diff: parsed }) => {
    const { vault } = session;
    const diff = parsed as EcogramDiff;
    const told = ({ fileId }: { fileId: ClientFileId }): Trace => ({
      action: 'ecogram.changed',
      subject: fileId,
    });
    const result = vault.write(told, () => {
      const current = demand(vault.ecograms.around(id, diff));
      if (current.version !== baseVersion || !fits(current.records, diff as AnyDiff)) {
        throw new Refusal('conflict', 'the ecogram has changed in between');
      }
      const [flaw] = flawsOf(applyDiff(current.records, diff));
      if (flaw) throw new Refusal('badInput', `the ecogram would be unsound: ${flaw.flaw}`);
      if (addsAny(diff) && isTooMuch(sizeAfter(vault.ecograms.sizeOf(id), diff))) {
        throw new Refusal('ecogramFull', 'the ecogram has no room for so many');
      }
      const version = baseVersion + 1;
      const updatedAt = instantOf(clock.now());
      demandWritten(vault.ecograms.change(id, version, diff, updatedAt));
      return { fileId: current.fileId, version, updatedAt };
    });
    session.emit({ event: 'ecogram.changed', fileId: result.fileId });
    return { version: result.version, updatedAt: result.updatedAt };
  },

  'ecogram.picture': ({ fileId, language }) => {
    const { files, ecograms } = session.vault;
    const { details } = demand(files.find(fileId));
    const ecogram = demand(ecograms.ofFile(fileId));
    return {
      svg: documents.ecogramSvg({
        records: ecogram.records,
        clientLabel: details.workingName,
        language,
        detail: 'thumbnail',
      }),
    };
  },
});
