import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Session } from '../session.ts';

export const policyHandlers = ({ session }: { session: Session }): Handlers<MethodsOf<'policy'>> => ({
  'policy.read': () => session.vault.policy.read(),

  'policy.write': (policy) => {
    const { vault } = session;
    const { country, readLanguages, ...numbers } = policy;
    const read = Object.keys(readLanguages).sort().join('.');
    const detail = {
      ...numbers,
      ...(country === null ? {} : { country }),
      ...(read === '' ? {} : { readLanguages: read }),
    };
    vault.write({ action: 'vault.policyChanged', subject: null, detail }, () => vault.policy.replace(policy));
    session.emit({ event: 'policy.changed', policy });
    return {};
  },
});
