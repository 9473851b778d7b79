import type { Handlers, MethodsOf } from '../handlers.ts';
import type { IdleWatch } from './idle-watch.ts';
import type { OpenWindows } from './open-windows.ts';

type Needs = { windows: OpenWindows; idle: IdleWatch };

export const sessionHandlers = ({ windows, idle }: Needs): Handlers<MethodsOf<'session'>> => ({
  'session.join': ({ window }) => {
    windows.join(window);
    return {};
  },
  'session.leave': ({ window }) => {
    windows.leave(window);
    return {};
  },
  'session.active': () => {
    idle.active();
    return {};
  },
  'session.ready': ({ window }) => {
    windows.ready(window);
    return {};
  },
});
