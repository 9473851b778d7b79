import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const programAt = (name: string, base: string): string => fileURLToPath(new URL(name, base));

/**
 * Runs a TypeScript program of this folder in a Node of its own. `lines` fills as it speaks; `ended` gives all that it
 * said, also what arrived after it was killed.
 */
export const runProgram = (program: string, args: string[], shellLimit?: string) => {
  const command = [process.execPath, program, ...args];
  const child: ChildProcess = shellLimit
    ? spawn('/bin/sh', ['-c', `${shellLimit}; exec "$@"`, 'sh', ...command])
    : spawn(process.execPath, command.slice(1));
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let complained = '';
  const listeners = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    for (const listener of listeners) listener();
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complained += chunk;
  });
  const lines = () => said.split('\n').slice(0, -1);
  const ended = once(child, 'close').then(() => ({ lines: lines(), complained }));
  return {
    kill: () => child.kill('SIGKILL'),
    ended,
    /** Resolves when the program has said `count` lines, or has ended. */
    async untilLines(count: number): Promise<void> {
      const enough = new Promise<void>((resolve) => {
        const look = () => lines().length >= count && resolve();
        listeners.add(look);
        look();
      });
      await Promise.race([enough, ended]);
    },
  };
};
