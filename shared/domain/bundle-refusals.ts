/** Why a bundle isn't taken: each of them is said in words of the catalogue. */
export const BUNDLE_REFUSALS = [
  'notABundle',
  'bundleTooLarge',
  'bundleTooHard',
  'bundleWrongPassphrase',
  'bundleNotForThisVault',
  'bundleWrongKey',
  'bundleDamaged',
  'bundleSwells',
  'bundleUnsafe',
  'bundleNotAsListed',
  'bundleTooDeep',
  'bundleNewer',
  'bundleUnreadable',
  'bundleWrongUse',
  'bundleFileIsHere',
  'bundleFileNotHere',
] as const;
export type BundleRefusal = (typeof BUNDLE_REFUSALS)[number];
