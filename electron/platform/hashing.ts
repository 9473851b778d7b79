import { createHash } from 'node:crypto';
import type { Hashing } from '../core/ports.ts';

export const hashing: Hashing = { sha256: (bytes) => createHash('sha256').update(bytes).digest('hex') };
