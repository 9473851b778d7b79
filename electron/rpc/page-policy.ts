/**
 * What each kind of answer may do in the browser. The app's page runs and fetches only what comes from its own origin.
 * Styles that a component writes into the page itself (react-aria has two) carry the answer's nonce.
 */

/** What stands in the built page where each answer's own nonce goes. The renderer's build writes it. */
export const NONCE_PLACEHOLDER = '__PAGE_NONCE__';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

export const appPagePolicy = (nonce: string): string =>
  policy({
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'font-src': `'self'`,
    'img-src': `'self' data: blob:`,
    'connect-src': `'self'`,
    'worker-src': `'self'`,
    'base-uri': `'none'`,
    'form-action': `'none'`,
    'frame-ancestors': `'none'`,
  });

/** A page that is printed: only its own styles and the bundled fonts. */
export const printPagePolicy = policy({
  'default-src': `'none'`,
  'style-src': `'unsafe-inline'`,
  'font-src': `'self'`,
  'img-src': `'self' data:`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});

/** A document that is looked at: it may style itself and do nothing else, wherever it is opened. */
export const heldDocumentPolicy = `${policy({
  'default-src': `'none'`,
  'style-src': `'unsafe-inline'`,
  'frame-ancestors': `'none'`,
})}; sandbox`;

/** Everything that a browser can be asked for and that this app never asks for. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'summarizer',
  'translator',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const permissions = (own: readonly string[]): string =>
  [
    ...own.map((feature) => `${feature}=(self)`),
    ...REFUSED_FEATURES.filter((feature) => !own.includes(feature)).map((feature) => `${feature}=()`),
  ].join(', ');

/** Together mode takes the whole screen; nothing else of the machine is for the page. */
const OWN_FEATURES = ['fullscreen'];

/**
 * Where the shell has no way to the clipboard but through the page. The page may then be given the permission, which it
 * does not have of itself.
 */
export const PERMISSIONS_WITH_CLIPBOARD = permissions([...OWN_FEATURES, 'clipboard-read', 'clipboard-write']);

/** On every answer. `no-store`: what was shown must not stay in a cache. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': permissions(OWN_FEATURES),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};
