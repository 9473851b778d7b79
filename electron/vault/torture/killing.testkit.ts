import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Scenario } from './scenario.testkit.ts';

const PROGRAM = fileURLToPath(new URL('./victim.testkit.ts', import.meta.url));

/** A process that waits for work, and what it says. */
class Victim {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';
  complained = '';
  #listener: () => void = () => undefined;

  constructor(cache: string) {
    this.#child = spawn(process.execPath, [PROGRAM], {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });
    this.#child.stdin?.on('error', () => undefined);
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.#said += chunk;
      this.#listener();
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.complained += chunk;
    });
    this.#ended = once(this.#child, 'close').then(() => this.#listener());
  }

  lines = (): string[] => this.#said.split('\n').slice(0, -1);
  promises = (): string[] => this.lines().flatMap((line) => (line.startsWith('+') ? [line.slice(1)] : []));
  hasDied = (): boolean => this.#child.exitCode !== null || this.#child.signalCode !== null;
  hasEnded = (): boolean => this.hasDied() || this.lines().includes('ended');

  /** Resolves when `isSo`, or when the process has come to its end. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.hasEnded()) {
      await new Promise<void>((resolve) => {
        this.#listener = resolve;
        if (isSo() || this.hasEnded()) resolve();
      });
    }
  }

  begin(scenario: string, folder: string): void {
    this.#child.stdin?.write(`${JSON.stringify({ scenario, folder })}\n`);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Processes that are started before they are needed: starting one takes longer than all the rest of a run. */
export class Victims {
  readonly #waiting: Victim[] = [];
  readonly #cache = mkdtempSync(join(tmpdir(), 'mooring-torture-cache-'));
  readonly #ahead: number;

  constructor(ahead = 3) {
    this.#ahead = ahead;
  }

  async next(): Promise<Victim> {
    while (this.#waiting.length <= this.#ahead) this.#waiting.push(new Victim(this.#cache));
    const victim = this.#waiting.shift() as Victim;
    await victim.until(() => victim.lines().length > 0);
    return victim;
  }

  async close(): Promise<void> {
    await Promise.all(this.#waiting.map((victim) => victim.kill()));
    rmSync(this.#cache, { recursive: true, force: true });
  }
}

/** mulberry32: the same numbers for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** What a run found, or why it failed. */
export type Run = {
  seed: number;
  /** How many promises had been heard. */
  promises: number;
  /** Whether it had not come to its end by itself. */
  inside: boolean;
  /** Whether the disk showed something half done before the vault was opened again. */
  halfDone: boolean;
  found: 'said' | 'further' | null;
  failure: string | null;
};

const MOST_PROMISES = 14;
const FINISHED = /^vault(\.\d+)?\.db$|^vault\.json$/;
const OPEN = /^vault(\.\d+)?\.db-(head|wal)$/;

/** Names that neither a closed nor an open vault has, or two databases. */
const showsHalfDone = (folder: string): boolean => {
  try {
    const names = readdirSync(folder);
    const databases = names.filter((name) => name.endsWith('.db'));
    return databases.length > 1 || names.some((name) => !FINISHED.test(name) && !OPEN.test(name));
  } catch {
    return false;
  }
};

/** Kills one scenario once, at a moment that the seed gives, and looks at what is left. */
export class Torturer {
  readonly #victims: Victims;
  readonly #home = mkdtempSync(join(tmpdir(), 'mooring-torture-'));
  readonly #templates = new Map<string, Promise<string>>();
  /** How long each scenario took to its first promise, or to its end, in milliseconds, as far as is known. */
  readonly #durations = new Map<string, number>();

  constructor(victims: Victims) {
    this.#victims = victims;
  }

  async run(scenario: Scenario, seed: number): Promise<Run> {
    const random = randomFrom(seed);
    const folder = await this.#prepared(scenario, seed);
    const victim = await this.#victims.next();
    victim.begin(scenario.name, folder);
    await victim.until(() => victim.lines().includes('begun'));
    await this.#untilTheMoment(scenario, victim, random);
    const inside = !victim.hasEnded();
    // It waits for more work at its end: if it is gone before it is killed, it has crashed.
    const crashed = victim.hasDied();
    await victim.kill();
    const said = victim.promises();
    const halfDone = showsHalfDone(folder);
    const run = { seed, promises: said.length, inside, halfDone };
    if (victim.complained) return { ...run, found: null, failure: victim.complained.trim() };
    if (crashed) return { ...run, found: null, failure: 'the program has ended before it was killed' };
    try {
      const found = await scenario.check(folder, said);
      rmSync(folder, { recursive: true, force: true });
      return { ...run, found, failure: null };
    } catch (error) {
      return {
        ...run,
        found: null,
        failure: `${error instanceof Error ? error.message : error} (kept: ${folder})`,
      };
    }
  }

  /** Takes away what is left of the runs, but for those that failed. */
  close(everything: boolean): void {
    if (everything) rmSync(this.#home, { recursive: true, force: true });
  }

  async #prepared(scenario: Scenario, seed: number): Promise<string> {
    const known = this.#templates.get(scenario.name) ?? this.#template(scenario);
    this.#templates.set(scenario.name, known);
    const folder = join(this.#home, `${scenario.name}-${seed}`);
    try {
      cpSync(await known, folder, { recursive: true });
    } catch {
      // A scenario that begins with nothing.
    }
    return folder;
  }

  async #template(scenario: Scenario): Promise<string> {
    const folder = join(this.#home, `${scenario.name}-template`);
    mkdirSync(folder);
    await scenario.prepare(folder);
    return folder;
  }

  /** By the clock, spread over the whole of a step; or some promises later, at once or a moment on. */
  async #untilTheMoment(scenario: Scenario, victim: Victim, random: () => number): Promise<void> {
    const began = performance.now();
    const usual = this.#durations.get(scenario.name) ?? 30;
    const isByTheClock = random() < (scenario.promises === 'many' ? 0.4 : 0.85);
    if (isByTheClock) {
      const sleeping = sleep(random() * usual * 1.1);
      await Promise.race([sleeping, this.#untilFirst(scenario, victim, began)]);
      await sleeping;
      return;
    }
    const most = scenario.promises === 'many' ? MOST_PROMISES : scenario.promises;
    const count = 1 + Math.floor(random() * most);
    const further = random() < 0.4 ? 0 : random() * usual;
    await this.#untilFirst(scenario, victim, began);
    await victim.until(() => victim.promises().length >= count);
    if (further === 0) await setImmediate();
    else await sleep(further);
  }

  /** Learns how long this takes, as it goes. */
  async #untilFirst({ name }: Scenario, victim: Victim, began: number): Promise<void> {
    await victim.until(() => victim.promises().length > 0);
    const took = performance.now() - began;
    const known = this.#durations.get(name);
    this.#durations.set(name, known === undefined ? took : known * 0.8 + took * 0.2);
  }
}
