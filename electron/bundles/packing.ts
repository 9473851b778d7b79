import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import { Refusal } from '#shared/contract/errors.ts';
import type { BundleEntry, BundleManifest } from '#shared/domain/bundle.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  MANIFEST_NAME,
  MOST_BUNDLE_BYTES,
} from '#shared/domain/bundle-archive.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export type About = Pick<BundleManifest, 'use' | 'madeAt' | 'madeBy' | 'copy'>;

/** The same parts are the same archive, whenever it is made: nothing in it tells of the clock but the manifest. */
const EPOCH = new Date(1980, 0, 2);

/** A bundle's archive, part by part: each is packed as it comes, and only what it becomes is kept. */
export class Packing {
  readonly #about: About;
  readonly #entries: BundleEntry[] = [];
  readonly #chunks: Uint8Array[] = [];
  #packed = 0;
  readonly #zip: Zip;

  constructor(about: About) {
    this.#about = about;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
      this.#packed += chunk.length;
    });
  }

  /** @throws {Refusal} `bundleTooLarge` */
  add(name: string, bytes: Uint8Array): void {
    this.#entries.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
    this.#pack(name, bytes);
  }

  /** The manifest stands behind what it lists, and the archive is whole with it. */
  finish(): Uint8Array {
    const manifest: BundleManifest = {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      ...this.#about,
      entries: this.#entries,
    };
    this.#pack(MANIFEST_NAME, jsonBytes(manifest));
    this.#zip.end();
    return Buffer.concat(this.#chunks);
  }

  #pack(name: string, bytes: Uint8Array): void {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = EPOCH;
    this.#zip.add(part);
    part.push(bytes, true);
    if (this.#packed > MOST_BUNDLE_BYTES) throw new Refusal('bundleTooLarge', 'more than a bundle holds');
  }
}
