import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Session } from '../session.ts';
import type { Notes } from './notes.ts';

/** The log for whoever supervises: looking at it and checking it stand in it too. */
export const logHandlers = ({
  session,
  notes,
}: {
  session: Session;
  notes: Notes;
}): Handlers<MethodsOf<'log'>> => ({
  'log.list': (query) => {
    const found = session.vault.log.list(query);
    if (query.before === null) notes.note({ action: 'log.read', subject: query.about });
    return found;
  },

  'log.check': ({ known }) => {
    const { log } = session.vault;
    const finding = log.check(known === null ? [] : [known]);
    notes.note({ action: 'log.checked', subject: null, detail: { found: finding.is } });
    return finding;
  },
});
