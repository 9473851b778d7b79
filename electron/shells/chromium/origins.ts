/**
 * `.invalid` is a top-level domain that can never exist (RFC 2606): no name server knows these, and pages from them are
 * secure contexts all the same. Each kind of page has an origin of its own, so that none can reach into another.
 */
export const APP_ORIGIN = 'https://mooring.invalid';
export const PRINT_ORIGIN = 'https://print.mooring.invalid';
export const DIALOG_ORIGIN = 'https://dialog.mooring.invalid';

/** The path and query of a URL of that origin, or `null` where it is of another. */
export const pathWithin = (origin: string, url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed?.origin === origin ? parsed.pathname + parsed.search : null;
};
