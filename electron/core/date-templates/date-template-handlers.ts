import { Refusal } from '#shared/contract/errors.ts';
import type { DateTemplate } from '#shared/domain/date-template.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { DateTemplateId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { reportTemplates } from './report-templates.ts';

type Needs = { session: Session; clock: Clock; ids: Ids };

/** How long things last in a country. There is nothing of a client in it, so the log tells only of what changes in it. */
export const dateTemplateHandlers = ({
  session,
  clock,
  ids,
}: Needs): Handlers<MethodsOf<'dateTemplates'>> => {
  const changed = () => session.emit({ event: 'dateTemplates.changed' });
  const report = reportTemplates();

  return {
    'dateTemplates.list': () => ({ report, own: session.vault.dateTemplates.list() }),

    'dateTemplates.add': ({ insteadOf, content }) => {
      const { vault } = session;
      const now = instantOf(clock.now());
      const id = DateTemplateId.parse(ids.next());
      const template: DateTemplate = { id, version: 1, insteadOf, content, createdAt: now, updatedAt: now };
      vault.write({ action: 'dateTemplates.added', subject: null }, () => {
        const isTaken = vault.dateTemplates.list().some((other) => other.insteadOf === insteadOf);
        if (insteadOf !== null && isTaken) throw new Refusal('conflict', 'another stands in its place');
        vault.dateTemplates.insert(template);
      });
      changed();
      return template;
    },

    'dateTemplates.change': ({ id, baseVersion, content }) => {
      const { vault } = session;
      const template = vault.write({ action: 'dateTemplates.changed', subject: null }, () => {
        const next = nextVersion(demand(vault.dateTemplates.find(id)), baseVersion, { content }, clock);
        demandWritten(vault.dateTemplates.replace(next));
        return next;
      });
      changed();
      return template;
    },

    'dateTemplates.remove': ({ id, baseVersion }) => {
      const { vault } = session;
      vault.write({ action: 'dateTemplates.removed', subject: null }, () => {
        demand(vault.dateTemplates.find(id));
        demandWritten(vault.dateTemplates.remove(id, baseVersion));
      });
      changed();
      return {};
    },
  };
};
