import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { OriginNetwork } from '#shared/domain/origin-network.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock } from '../ports.ts';
import { demand, demandWritten } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; readings: Readings };

/** Whom the client could reach in the country of origin. */
export const originHandlers = ({ session, clock, readings }: Needs): Handlers<MethodsOf<'origin'>> => {
  const networkOf = (fileId: ClientFileId): OriginNetwork => {
    const { files, origins, leftInDanger } = session.vault;
    const { createdAt } = demand(files.find(fileId));
    const left = leftInDanger.ofFile(fileId).people;
    const nothing = { fileId, version: 0, contacts: [], leftInDanger: left, updatedAt: createdAt };
    return origins.ofFile(fileId) ?? nothing;
  };

  return {
    'origin.read': ({ fileId }) => {
      const network = networkOf(fileId);
      readings.note(fileId);
      return network;
    },

    'origin.update': ({ fileId, baseVersion, contacts }) => {
      const { vault } = session;
      const network = vault.write({ action: 'origin.changed', subject: fileId }, (): OriginNetwork => {
        const current = networkOf(fileId);
        if (current.version !== baseVersion)
          throw new Refusal('conflict', 'the record has changed in between');
        const updatedAt = instantOf(clock.now());
        demandWritten(vault.origins.put({ ...current, version: baseVersion + 1, contacts, updatedAt }));
        return networkOf(fileId);
      });
      session.emit({ event: 'origin.changed', fileId });
      return network;
    },
  };
};
