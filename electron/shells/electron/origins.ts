/** The scheme of the app's own pages. Nothing outside this program can answer for it. */
export const SCHEME = 'app';

export const APP_HOST = 'mooring';
export const PRINT_HOST = 'print';

export const APP_URL = `${SCHEME}://${APP_HOST}/`;

/** The path and query of a URL of that host, or `null` where it is any other. */
export const pathAt = (host: string, url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== `${SCHEME}:` || parsed.host !== host || parsed.username || parsed.password)
    return null;
  return parsed.pathname + parsed.search;
};
