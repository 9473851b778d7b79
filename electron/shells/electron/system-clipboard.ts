import { clipboard } from 'electron';
import type { Clipboard } from '../../core/ports.ts';

export const systemClipboard: Clipboard = {
  readText: () => clipboard.readText(),
  clear: async () => clipboard.clear(),
};
