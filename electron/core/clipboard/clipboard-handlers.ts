import type { Handlers, MethodsOf } from '../handlers.ts';
import type { CopiedText } from './copied-text.ts';

export const clipboardHandlers = (copied: CopiedText): Handlers<MethodsOf<'clipboard'>> => ({
  'clipboard.copied': async () => {
    await copied.note();
    return {};
  },
});
