/** In bytes, unpacked: the whole bundle, and one part of it. */
export const MOST_UNPACKED = 640 * 1024 * 1024;
export const MOST_IN_A_PART = 96 * 1024 * 1024;

/** How many times larger a part may become than it is packed. Text packs to a tenth; a bomb to a thousandth. */
export const MOST_RATIO = 400;
/** A part as small as this may be packed as tightly as it likes. */
export const SMALL = 1024 * 1024;

/** How deep a record may lie in others. The deepest of ours lies twelve deep. */
export const MOST_DEPTH = 40;

/** scrypt's work factor, as the exponent of 2. What we lock with, and the most that anybody may make this laptop do. */
export const WORK_FACTOR = 18;
export const MOST_WORK_FACTOR = 20;

/** An age file's first lines. Ours have two or three; a file for very many keys has more. */
export const MOST_HEADER_BYTES = 64 * 1024;
