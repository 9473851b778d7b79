import { z } from 'zod';
import { Preferences } from '../../domain/settings.ts';
import { define, nothing } from '../define.ts';

export const appMethods = define({
  'app.about': {
    kind: 'query',
    may: 'anyone',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'chromium', 'memory']),
      /** Whether windows can be kept out of screenshots and screen sharing here. */
      canProtectScreen: z.boolean(),
    }),
  },
  'settings.read': { kind: 'query', may: 'anyone', input: nothing, output: Preferences },
  /** Says that text of the page has gone to the clipboard. What it says stays with the page. */
  'clipboard.copied': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  'settings.write': {
    kind: 'command',
    may: 'anyone',
    input: Preferences,
    output: nothing,
    inReadOnly: 'allowed',
  },
});
