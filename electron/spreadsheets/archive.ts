import { unzipSync } from 'fflate';
import { FileRefused } from './refused.ts';

/** What a workbook may unpack to, all parts that are read together, and each part against what it is packed into. */
const MOST_UNPACKED = 160 * 1024 * 1024;
const MOST_RATIO = 400;
/** A part as small as this may be packed as tightly as it likes. */
const SMALL = 1024 * 1024;

/**
 * Unpacks the wanted parts of an archive, in memory. Sizes are held to the limits before anything is unpacked; a part that
 * is larger than the archive says is cut off at what it says.
 *
 * @throws {FileRefused} `damaged`, `tooLarge`
 */
export const unpack = (bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> => {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!isWanted(name)) return false;
        unpacked += originalSize;
        const swells = originalSize > SMALL && originalSize > size * MOST_RATIO;
        if (unpacked > MOST_UNPACKED || swells) throw new FileRefused('tooLarge', 'an archive that swells');
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('damaged');
  }
};
