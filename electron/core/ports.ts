/**
 * What the use cases need of the world. Each port is given at a shell's composition root; nothing below this line of
 * the program knows which shell it runs in.
 */
export type { Bundles } from './bundle-port.ts';
export type * from './ports/documents.ts';
export type * from './ports/kept-records.ts';
export type * from './ports/of-files.ts';
export type * from './ports/of-instruments.ts';
export type * from './ports/of-plans.ts';
export type * from './ports/of-the-social-map.ts';
export type * from './ports/of-what-leaves.ts';
export type * from './ports/records.ts';
export type * from './ports/vaults.ts';
export type * from './ports/world.ts';
