import { Refusal } from '#shared/contract/errors.ts';
import type { ExportWriter } from '../ports.ts';

/** What came of what was on its way. */
export type Outcome = 'left' | 'failed';

type Out = { path: string; bytes: Uint8Array; signal: AbortSignal };

/**
 * Writes a file that leaves the vault, and says what came of it: always before whoever waits is told, and where a lock breaks it off while the vault
 * is still open, since a lock that has run out of patience does not wait for what is taken back. Once the file takes its place nothing takes it
 * back, and nobody is told that it has failed.
 *
 * @throws {Refusal} `locked` where it was broken off; whatever the writer throws
 */
export const writeOut = async (
  writer: ExportWriter,
  { path, bytes, signal }: Out,
  settle: (outcome: Outcome) => void,
): Promise<void> => {
  let isReplacing = false;
  const brokenOff = () => isReplacing || settle('failed');
  signal.addEventListener('abort', brokenOff, { once: true });
  try {
    await writer.write(path, bytes, signal, () => {
      isReplacing = true;
    });
  } catch (error) {
    if (signal.aborted) throw new Refusal('locked', 'the vault was locked before the file was whole');
    settle('failed');
    throw error;
  } finally {
    signal.removeEventListener('abort', brokenOff);
  }
  settle('left');
};
