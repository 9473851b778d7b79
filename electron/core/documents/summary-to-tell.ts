import type { AuditDetail } from '#shared/domain/audit.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Opened } from '#shared/domain/release/opened.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { released } from '#shared/domain/release/released.ts';
import { contentsOf } from '../files/contents.ts';
import type { OpenVault, SummaryRequest } from '../ports.ts';
import { aboutCopy } from '../release/about-copy.ts';
import { contactNames } from '../release/smaller-copy.ts';

type Asked = { fileId: ClientFileId } & Pick<Release, 'named' | 'opened'>;
type Told = Pick<SummaryRequest, 'copy' | 'standings' | 'organisations' | 'cautions'>;

/** It never leaves the house, so that who may know what, and what has left, is on it always. */
const ALWAYS: Opened = { what: { is: 'records' }, reason: 'for inside' };

/**
 * What a summary of a file is made from: all its parts, as they stand.
 * @throws {Refusal} `notFound`
 */
export const summaryToTell = (
  vault: OpenVault,
  { fileId, named, opened }: Asked,
  today: CalendarDate,
): Told => {
  const contents = contentsOf(vault, fileId);
  const plans = contents.plans.map(({ id }) => ({ planId: id, number: null }));
  const release = { parts: [...FILE_PARTS], named, opened: [...opened, ALWAYS], plans, withEarlier: false };
  const copy = released(contents, release, contactNames(vault, contents));
  return { copy, ...aboutCopy(vault, copy, plans, today) };
};

const DANGERS: ReadonlySet<Opened['what']['is']> = new Set(['markedPerson', 'markedTie']);

/** What of others' safety is on it, for whoever reads the log. */
export const whatIsOnSummary = (named: Release['named'], opened: Release['opened']): AuditDetail => ({
  ...(named.length > 0 ? { names: 'shown' } : {}),
  ...(opened.some(({ what }) => DANGERS.has(what.is)) ? { danger: 'shown' } : {}),
  ...(opened.some(({ what }) => what.is === 'security') ? { security: 'shown' } : {}),
});
