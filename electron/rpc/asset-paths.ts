/** `refused` is what no page of ours asks for: someone is trying the walls. */
export type AssetPath = { is: 'path'; path: string } | { is: 'refused' };

const REFUSED: AssetPath = { is: 'refused' };

const MOST_CHARACTERS = 2048;

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** A segment that holds one of these is a path within a segment, or decodes once more. */
const NEVER_IN_A_SEGMENT = ['/', '\\', ':', '%'];

const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

const isPlain = (segment: string): boolean =>
  segment !== '' &&
  segment !== '.' &&
  segment !== '..' &&
  !NEVER_IN_A_SEGMENT.some((character) => segment.includes(character)) &&
  ![...segment].some(isControl);

/**
 * Reads the path of a URL, percent-encoded and perhaps with a query. What comes out has no empty, `.` or `..` segment,
 * no backslash, colon or control character, and nothing in it that decodes once more.
 */
export const readAssetPath = (rawPath: string): AssetPath => {
  if (rawPath.length > MOST_CHARACTERS || !rawPath.startsWith('/')) return REFUSED;
  const encoded = rawPath.split(/[?#]/, 1)[0] ?? '';
  if (encoded === '/') return { is: 'path', path: '/' };
  const segments: string[] = [];
  for (const part of encoded.slice(1).split('/')) {
    const segment = decoded(part);
    if (segment === null || !isPlain(segment)) return REFUSED;
    segments.push(segment);
  }
  return { is: 'path', path: `/${segments.join('/')}` };
};
