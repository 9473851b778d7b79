import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Child } from '#shared/domain/client-file.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { PlanPart, PlanSection } from '#shared/domain/plan/sections.ts';
import { Children } from './Children.tsx';
import { Contacts } from './Contacts.tsx';
import { Costs } from './Costs.tsx';
import { Documents } from './Documents.tsx';
import { FirstHours } from './FirstHours.tsx';
import { Help, Security } from './HelpAndSecurity.tsx';
import { Journey } from './Journey.tsx';
import { PartSheet } from './PartSheet.tsx';
import type { PartWithOrganisations } from './part-props.ts';
import { Referrals } from './Referrals.tsx';
import { TimeLine } from './TimeLine.tsx';
import { usePartTitle } from './usePartTitle.ts';
import { Visits } from './Visits.tsx';

type PlanPartSheetProps = PartWithOrganisations & {
  fileId: ClientFileId;
  part: PlanPart;
  childRecords: readonly Child[];
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  onJump(section: PlanSection): void;
};

/** One of the parts beside the fields, on a sheet of its own. */
export const PlanPartSheet = (props: PlanPartSheetProps) => {
  const { fileId, part, parts, onChange, onOpen, childRecords, isOpen, onToggle, onJump } = props;
  const { t } = useTranslation('plan');
  const titleOf = usePartTitle(parts.kind);
  const given = { parts, onChange };
  const contents: Record<PlanPart, () => { explain: string; body: ReactNode }> = {
    timeLine: () => ({ explain: t('timeLine.explain'), body: <TimeLine {...given} /> }),
    eachChild: () => ({
      explain: t('children.explain'),
      body: <Children {...given} onOpen={onOpen} ofFile={childRecords} />,
    }),
    journey: () => ({ explain: t('journeyPart.explain'), body: <Journey {...given} fileId={fileId} /> }),
    firstHours: () => ({
      explain: t('firstHoursPart.explain'),
      body: <FirstHours {...given} onJump={onJump} />,
    }),
    contacts: () => ({ explain: t('contacts.explain'), body: <Contacts {...given} onOpen={onOpen} /> }),
    documents: () => ({ explain: t('documents.explain'), body: <Documents {...given} /> }),
    costs: () => ({ explain: t('costs.explain'), body: <Costs {...given} /> }),
    help: () => ({ explain: t('help.explain'), body: <Help {...given} /> }),
    security: () => ({ explain: t('security.explain'), body: <Security {...given} /> }),
    visits: () => ({
      explain: t(`visits.explain.${parts.kind}`),
      body: <Visits {...given} onOpen={onOpen} />,
    }),
    referrals: () => ({ explain: t('referral.explain'), body: <Referrals {...given} onOpen={onOpen} /> }),
  };
  const { explain, body } = contents[part]();
  return (
    <PartSheet part={part} title={titleOf(part)} explain={explain} isOpen={isOpen} onToggle={onToggle}>
      {body}
    </PartSheet>
  );
};
