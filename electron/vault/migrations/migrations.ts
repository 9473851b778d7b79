import { firstVault } from './0001-first-vault.ts';
import { whoDidWhat } from './0002-who-did-what.ts';
import { dangerAndDatedVersions } from './0003-danger-and-dated-versions.ts';
import { howTheSheetIsDivided } from './0004-how-the-sheet-is-divided.ts';
import { socialMap } from './0005-social-map.ts';
import { findingOrganisations } from './0006-finding-organisations.ts';
import { joinedUp } from './0007-joined-up.ts';
import { firstSigns } from './0008-first-signs.ts';
import { whatIsCounted } from './0009-what-is-counted.ts';
import { usedInFirstSigns } from './0010-used-in-first-signs.ts';
import { overviews } from './0011-overviews.ts';
import { riskAndOrigin } from './0012-risk-and-origin.ts';
import { lifeOfAPlan } from './0013-life-of-a-plan.ts';
import { aYearLater } from './0014-a-year-later.ts';
import { consentAndCopies } from './0015-consent-and-copies.ts';
import { thePictureOfAVersion } from './0016-the-picture-of-a-version.ts';
import { bundles } from './0017-bundles.ts';
import { tiesLeftInDanger } from './0018-ties-left-in-danger.ts';
import { theNamesOfAVersion } from './0019-the-names-of-a-version.ts';
import { aNumberTwice } from './0020-a-number-twice.ts';
import type { Migration } from './migration.ts';

/** In order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  firstVault,
  whoDidWhat,
  dangerAndDatedVersions,
  howTheSheetIsDivided,
  socialMap,
  findingOrganisations,
  joinedUp,
  firstSigns,
  whatIsCounted,
  usedInFirstSigns,
  overviews,
  riskAndOrigin,
  lifeOfAPlan,
  aYearLater,
  consentAndCopies,
  thePictureOfAVersion,
  bundles,
  tiesLeftInDanger,
  theNamesOfAVersion,
  aNumberTwice,
];
