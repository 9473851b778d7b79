import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What the first start gives to the second: a place to knock. `null` is for the second, whose knock was heard. */
export type Claim = { release(): Promise<void> } | null;

/** The shortest that a system allows for the path of a socket is 104 bytes, with the one that ends it. */
const MOST_SOCKET_BYTES = 103;

const PATIENCE_MS = 2000;

/** Somebody may end between being knocked at and answering, or two may find a dead one's socket at once. */
const TRIES = 5;

const digestOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 24);

/** The socket lies in the folder itself; where its path would be too long, in the temporary folder under a digest of it. */
export const socketPath = (folder: string, platform: NodeJS.Platform = process.platform): string => {
  if (platform === 'win32') return `\\\\.\\pipe\\mooring-${digestOf(folder)}`;
  const inFolder = path.join(folder, 'open.sock');
  if (Buffer.byteLength(inFolder) <= MOST_SOCKET_BYTES) return inFolder;
  return path.join(os.tmpdir(), `mooring-${digestOf(folder)}.sock`);
};

const listen = (where: string, heard: () => void): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('heard');
      heard();
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(where, () => {
      // Waiting for a knock keeps nobody alive.
      server.unref();
      resolve(server);
    });
  });

type Knock = 'heard' | 'nobody';

const knock = (where: string): Promise<Knock> =>
  new Promise((resolve) => {
    const socket = connect(where);
    let said = '';
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8');
    });
    socket.once('error', () => resolve('nobody'));
    socket.once('close', () => resolve(said === 'heard' ? 'heard' : 'nobody'));
  });

/**
 * Makes this start the only one on its user-data folder, or has the one that is there show itself. A socket that a
 * killed start left behind is taken over.
 */
export const claimSingleInstance = async (folder: string, onKnock: () => void): Promise<Claim> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const where = socketPath(folder);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const server = await listen(where, onKnock);
    if (server) {
      return { release: () => new Promise((resolve) => void server.close(() => resolve())) };
    }
    if ((await knock(where)) === 'heard') return null;
    if (process.platform !== 'win32') rmSync(where, { force: true });
    await setTimeout(50 * Math.random());
  }
  throw new Error('the socket of the user-data folder can neither be used nor be taken over');
};
