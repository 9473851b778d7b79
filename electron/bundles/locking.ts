import { Decrypter, Encrypter } from 'age-encryption';
import { Refusal } from '#shared/contract/errors.ts';
import type { BundleLock } from '#shared/domain/bundle-lock.ts';
import type { BundleKey } from '../core/bundle-port.ts';
import { opensWith } from './age-header.ts';
import { WORK_FACTOR } from './limits.ts';

/** @throws {Refusal} `bundleWrongKey` for a recipient whose checksum doesn't fit */
const encrypterFor = (lock: BundleLock, workFactor: number): Encrypter => {
  const encrypter = new Encrypter();
  if (lock.is === 'passphrase') {
    encrypter.setPassphrase(lock.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
    return encrypter;
  }
  try {
    encrypter.addRecipient(lock.recipient);
  } catch {
    throw new Refusal('bundleWrongKey', 'not a recipient of age');
  }
  return encrypter;
};

/**
 * Makes an age file of it. A passphrase takes a second or two of work: not to be called where somebody waits.
 *
 * @param workFactor lower only in tests, which lock many
 * @throws {Refusal} `bundleWrongKey`
 */
export const lockWith = (
  lock: BundleLock,
  plain: Uint8Array,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> => encrypterFor(lock, workFactor).encrypt(plain);

/** As age's library says it when none of the keys fits. */
const NO_KEY_FITS = 'no identity matched';

const isWrongKey = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith(NO_KEY_FITS);

/**
 * What an age file holds, all of it authenticated.
 *
 * @throws {Refusal} `notABundle`, `bundleTooHard`; `bundleWrongPassphrase` or `bundleNotForThisVault`; `bundleDamaged` where it
 * was cut or altered
 */
export const unlock = async (bytes: Uint8Array, key: BundleKey): Promise<Uint8Array> => {
  const needed = opensWith(bytes);
  if (needed !== key.is)
    throw key.is === 'key'
      ? new Refusal('bundleWrongPassphrase', 'it opens with a passphrase')
      : new Refusal('bundleNotForThisVault', 'it opens with a key');
  const decrypter = new Decrypter();
  if (key.is === 'passphrase') decrypter.addPassphrase(key.passphrase);
  else decrypter.addIdentity(key.identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('bundleTooHard', 'more memory than this laptop has');
    if (!isWrongKey(error)) throw new Refusal('bundleDamaged', 'cut or altered');
    throw key.is === 'passphrase'
      ? new Refusal('bundleWrongPassphrase', 'not the passphrase of this bundle')
      : new Refusal('bundleNotForThisVault', 'locked for somebody else');
  }
};
