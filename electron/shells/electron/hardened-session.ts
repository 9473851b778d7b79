import { type Session, session } from 'electron';
import type { AssetAnswer, Assets } from '../../rpc/assets.ts';
import { APP_HOST, pathAt, SCHEME } from './origins.ts';

const responseOf = ({ status, headers, body }: AssetAnswer): Response =>
  new Response(new Uint8Array(body), { status, headers });

/** Nothing is granted but the whole screen, to the app's own page. */
const mayHave = (permission: string, requestingUrl: string): boolean =>
  permission === 'fullscreen' && pathAt(APP_HOST, requestingUrl) !== null;

/**
 * A session that lives in memory (its name has no `persist:`), answers one host of the app's scheme and cancels every
 * other request before it leaves.
 */
export const hardenedSession = (name: string, host: string, assets: Assets): Session => {
  const hardened = session.fromPartition(name, { cache: false });

  hardened.protocol.handle(SCHEME, async ({ url, method }) => {
    const path = method === 'GET' ? pathAt(host, url) : null;
    return path === null ? new Response(null, { status: 404 }) : responseOf(await assets.answer(path));
  });
  hardened.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) =>
    decide({ cancel: pathAt(host, url) === null && !/^(data|blob):/.test(url) }),
  );

  hardened.setPermissionRequestHandler((_, permission, grant, { requestingUrl }) =>
    grant(mayHave(permission, requestingUrl)),
  );
  hardened.setPermissionCheckHandler((_, permission, requestingOrigin) =>
    mayHave(permission, `${requestingOrigin}/`),
  );
  hardened.setDevicePermissionHandler(() => false);
  hardened.setDisplayMediaRequestHandler((_, decide) => decide(null));
  hardened.setBluetoothPairingHandler((_, decide) => decide({ confirmed: false }));
  hardened.on('will-download', (event) => event.preventDefault());
  hardened.on('select-hid-device', (event) => event.preventDefault());
  hardened.on('select-serial-port', (event) => event.preventDefault());
  hardened.on('select-usb-device', (event) => event.preventDefault());
  // Checking the spelling of a client's words must not fetch dictionaries nor keep a list of them.
  hardened.setSpellCheckerEnabled(false);
  return hardened;
};
