import type { Output } from '#shared/contract/contract.ts';

/** Where a plan stands, as the vault tells it. */
export type LifeRead = Output<'planLife.read'>;
