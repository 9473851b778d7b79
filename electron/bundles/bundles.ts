import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Bundles, BundleWriter } from '../core/bundle-port.ts';
import { opensWith } from './age-header.ts';
import { BundleThread, type ThreadAnswer } from './bundle-thread.ts';
import { proposedPassphrase } from './passphrase.ts';

type Choices = {
  /** Which version of the program this is, for the manifest. */
  version: string;
  /** Where a bundler has put `bundle-worker`; by default the source beside this file. */
  workerUrl?: URL | undefined;
};

/** Numbers and no names, so that an archive's listing tells nothing of whom it is about. */
const numbered = (folder: 'files' | 'reviews', number: number): string =>
  `${folder}/${String(number).padStart(4, '0')}.json`;

const demandIs = <Is extends ThreadAnswer['is']>(answer: ThreadAnswer, is: Is) => {
  if (answer.is !== is) throw new Error(`a bundle's thread answered ${answer.is} where ${is} was due`);
  return answer as Extract<ThreadAnswer, { is: Is }>;
};

const writerOn = (thread: BundleThread): BundleWriter => {
  let files = 0;
  let reviews = 0;
  const addJson = async (name: string, value: unknown) => {
    demandIs(await thread.next({ is: 'addJson', name, value }), 'added');
  };
  return {
    addFile(file) {
      files += 1;
      return addJson(numbered('files', files), file);
    },
    addReview(review) {
      reviews += 1;
      return addJson(numbered('reviews', reviews), review);
    },
    async addDocument(name, bytes) {
      demandIs(await thread.next({ is: 'addBytes', name: `documents/${name}`, bytes }), 'added');
    },
    finish: async (lock) => demandIs(await thread.next({ is: 'finish', lock }), 'made').made,
    giveUp: thread.giveUp,
  };
};

export const createBundles = ({
  version,
  workerUrl = new URL('./bundle-worker.ts', import.meta.url),
}: Choices): Bundles => ({
  begin: ({ signal, ...about }) =>
    writerOn(new BundleThread(workerUrl, { is: 'make', about: { ...about, madeBy: version } }, signal)),
  lookAt: opensWith,
  async open(bytes, key, signal) {
    // Before a thread is begun, so that nothing is ever done for a file that asks for too much.
    opensWith(bytes);
    const thread = new BundleThread(workerUrl, { is: 'open', bytes, key }, signal);
    try {
      return demandIs(await thread.next(), 'opened').opened;
    } finally {
      thread.giveUp();
    }
  },
  proposePassphrase: proposedPassphrase,
  async newIdentity() {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  },
});
