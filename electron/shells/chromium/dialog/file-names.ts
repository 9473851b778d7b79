import path from 'node:path';

const MOST_BYTES = 200;

/** Windows keeps these for devices, whatever ending follows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

/** Whether a file or folder may have this name on every system: a memory stick goes from one to the other. */
export const isGoodName = (name: string): boolean =>
  name.trim() === name &&
  name !== '' &&
  !/^\.+$/.test(name) &&
  !name.endsWith('.') &&
  !/[<>:"/\\|?*]/.test(name) &&
  ![...name].some(isControl) &&
  !DEVICES.test(name) &&
  Buffer.byteLength(name) <= MOST_BYTES;

/** Gives the name the ending of the suggested one, unless somebody typed it. */
export const withEndingOf = (suggestedName: string, name: string): string => {
  const ending = path.extname(suggestedName);
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending;
};
