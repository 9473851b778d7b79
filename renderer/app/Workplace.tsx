import { type ReactNode, useEffect, useRef } from 'react';
import { BackupsScreen } from '../features/backups/BackupsScreen.tsx';
import { ReadOnlyBanner } from '../features/backups/ReadOnlyBanner.tsx';
import { useRestored } from '../features/backups/restored.ts';
import { BundleInScreen } from '../features/bundles/BundleInScreen.tsx';
import { BundleKeyScreen } from '../features/bundles/BundleKeyScreen.tsx';
import { BundleOutScreen } from '../features/bundles/BundleOutScreen.tsx';
import { ConsentPrintScreen } from '../features/consent/ConsentPrintScreen.tsx';
import { ConsentsScreen } from '../features/consent/ConsentsScreen.tsx';
import { DateTemplateScreen } from '../features/date-templates/DateTemplateScreen.tsx';
import { DateTemplatesScreen } from '../features/date-templates/DateTemplatesScreen.tsx';
import { ComparisonPrintScreen } from '../features/ecogram/versions/ComparisonPrintScreen.tsx';
import { ComparisonScreen } from '../features/ecogram/versions/ComparisonScreen.tsx';
import { VersionsScreen } from '../features/ecogram/versions/VersionsScreen.tsx';
import { FileListScreen } from '../features/file-list/FileListScreen.tsx';
import { DetailsScreen } from '../features/files/DetailsScreen.tsx';
import { EcogramPlace } from '../features/files/EcogramPlace.tsx';
import { FileScreen } from '../features/files/FileScreen.tsx';
import { FilesScreen } from '../features/files/FilesScreen.tsx';
import { SignsScreen } from '../features/first-signs/SignsScreen.tsx';
import { LogScreen } from '../features/log/LogScreen.tsx';
import { MonitoringScreen } from '../features/monitoring/MonitoringScreen.tsx';
import { NumbersPrintScreen } from '../features/numbers/NumbersPrintScreen.tsx';
import { NumbersScreen } from '../features/numbers/NumbersScreen.tsx';
import { BesideScreen } from '../features/organisations/BesideScreen.tsx';
import { BringInScreen } from '../features/organisations/exchange/BringInScreen.tsx';
import { GiveMapScreen } from '../features/organisations/exchange/GiveMapScreen.tsx';
import { MergeScreen } from '../features/organisations/MergeScreen.tsx';
import { OrganisationScreen } from '../features/organisations/OrganisationScreen.tsx';
import { OrganisationsScreen } from '../features/organisations/OrganisationsScreen.tsx';
import { OriginScreen } from '../features/origin/OriginScreen.tsx';
import { OverviewComparisonScreen } from '../features/overviews/OverviewComparisonScreen.tsx';
import { OverviewsScreen } from '../features/overviews/OverviewsScreen.tsx';
import { OverviewVersionsScreen } from '../features/overviews/OverviewVersionsScreen.tsx';
import { TogetherScreen } from '../features/overviews/TogetherScreen.tsx';
import { CommandPalette } from '../features/palette/CommandPalette.tsx';
import { PeopleScreen } from '../features/people/PeopleScreen.tsx';
import { PlanScreen } from '../features/plan/PlanScreen.tsx';
import { PlanReviewScreen } from '../features/plan-life/PlanReviewScreen.tsx';
import { PlanVersionScreen } from '../features/plan-life/PlanVersionScreen.tsx';
import { PlanVersionsScreen } from '../features/plan-life/PlanVersionsScreen.tsx';
import { ReviewScreen } from '../features/plan-life/ReviewScreen.tsx';
import { PracticeBand } from '../features/practice/PracticeBand.tsx';
import { PracticeScreen } from '../features/practice/PracticeScreen.tsx';
import { ClientCopyScreen } from '../features/print/ClientCopyScreen.tsx';
import { EcogramPrintScreen } from '../features/print/EcogramPrintScreen.tsx';
import { OpenersPrintScreen } from '../features/print/OpenersPrintScreen.tsx';
import { OverviewComparisonPrintScreen } from '../features/print/OverviewComparisonPrintScreen.tsx';
import { OverviewPrintScreen } from '../features/print/OverviewPrintScreen.tsx';
import { PlanPrintScreen } from '../features/print/PlanPrintScreen.tsx';
import { SheetPrintScreen } from '../features/print/SheetPrintScreen.tsx';
import { SocialMapPrintScreen } from '../features/print/SocialMapPrintScreen.tsx';
import { SummaryPrintScreen } from '../features/print/SummaryPrintScreen.tsx';
import { RecoveryScreen } from '../features/recovery/RecoveryScreen.tsx';
import { CopyScreen } from '../features/release/CopyScreen.tsx';
import { ReleaseScreen } from '../features/release/ReleaseScreen.tsx';
import { DueScreen } from '../features/removing/DueScreen.tsx';
import { FileIsGone, useGoneFile } from '../features/removing/FileIsGone.tsx';
import { RemovedScreen } from '../features/removing/RemovedScreen.tsx';
import { RiskPrintScreen } from '../features/risk/RiskPrintScreen.tsx';
import { RiskScreen } from '../features/risk/RiskScreen.tsx';
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx';
import { RoadmapsScreen } from '../features/roadmap/RoadmapsScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { useUnlockNotices } from '../features/vault/UnlockNotices.tsx';
import { EditingProvider } from '../ui/editing.ts';
import { BackLine } from './BackLine.tsx';
import { above, type Place, useNavigation } from './navigation.ts';
import { useFollowChanges } from './queries.ts';
import { Rail } from './Rail.tsx';
import { useActivity, useLockOnTheWayTo } from './useLocking.ts';
import { useUndoKeys } from './useUndoable.ts';
import { useVaultStatus } from './vault-status.ts';
import styles from './Workplace.module.css';

const screenFor = (place: Place) => {
  switch (place.at) {
    case 'today':
      return <TodayScreen />;
    case 'files':
      return <FilesScreen justRemoved={place.justRemoved ?? null} begins={place.begins ?? false} />;
    case 'fileList':
      return <FileListScreen key={place.importId} importId={place.importId} />;
    case 'removed':
      return <RemovedScreen />;
    case 'due':
      return <DueScreen />;
    case 'organisations':
      return <OrganisationsScreen finding={place.finding} />;
    case 'organisation':
      return <OrganisationScreen key={place.organisationId} {...place} />;
    case 'organisationsBeside':
      return <BesideScreen finding={place.finding} />;
    case 'printOrganisations':
      return <SheetPrintScreen finding={place.finding} />;
    case 'printSocialMap':
      return <SocialMapPrintScreen finding={place.finding} />;
    case 'mergeOrganisations':
      return <MergeScreen key={`${place.stays} ${place.goes}`} stays={place.stays} goes={place.goes} />;
    case 'bringIn':
      return <BringInScreen key={place.importId} importId={place.importId} />;
    case 'bundleOut':
      return <BundleOutScreen key={`${place.use} ${place.fileId}`} use={place.use} fileId={place.fileId} />;
    case 'bundleIn':
      return <BundleInScreen key={place.bundle.id} bundle={place.bundle} />;
    case 'bundleKey':
      return <BundleKeyScreen />;
    case 'giveMap':
      return <GiveMapScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'numbers':
      return <NumbersScreen period={place.period} />;
    case 'printNumbers':
      return <NumbersPrintScreen period={place.period} />;
    case 'settings':
      return <SettingsScreen />;
    case 'backups':
      return <BackupsScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'recovery':
      return <RecoveryScreen isFirst={place.isFirst} />;
    case 'log':
      return <LogScreen key={place.fileId} fileId={place.fileId} />;
    case 'file':
      return <FileScreen key={place.fileId} fileId={place.fileId} />;
    case 'details':
      return <DetailsScreen key={place.fileId} fileId={place.fileId} childId={place.childId} />;
    case 'ecogram':
      return <EcogramPlace key={place.fileId} fileId={place.fileId} personId={place.personId} />;
    case 'ecogramVersions':
      return <VersionsScreen key={place.fileId} fileId={place.fileId} />;
    case 'printComparison':
      return <ComparisonPrintScreen before={place.before} after={place.after} />;
    case 'ecogramComparison':
      return <ComparisonScreen fileId={place.fileId} before={place.before} after={place.after} />;
    case 'overviews':
      return <OverviewsScreen key={place.fileId} {...place} />;
    case 'overviewTogether':
      return <TogetherScreen key={place.fileId} fileId={place.fileId} />;
    case 'overviewVersions':
      return <OverviewVersionsScreen key={place.fileId} fileId={place.fileId} />;
    case 'overviewComparison':
      return <OverviewComparisonScreen {...place} />;
    case 'printOverviewComparison':
      return <OverviewComparisonPrintScreen before={place.before} after={place.after} />;
    case 'printOverview':
      return <OverviewPrintScreen key={place.sheet} {...place} />;
    case 'signs':
      return <SignsScreen key={place.fileId} fileId={place.fileId} isNew={place.isNew ?? false} />;
    case 'monitoring':
      return <MonitoringScreen key={place.fileId} {...place} />;
    case 'consents':
      return <ConsentsScreen key={place.fileId} fileId={place.fileId} />;
    case 'release':
      return <ReleaseScreen key={`${place.fileId} ${place.isOwn}`} {...place} />;
    case 'copy':
      return <CopyScreen key={place.number} number={place.number} />;
    case 'printConsent':
      return <ConsentPrintScreen key={place.consentId} {...place} />;
    case 'printSummary':
      return <SummaryPrintScreen key={place.fileId} fileId={place.fileId} />;
    case 'dateTemplates':
      return <DateTemplatesScreen />;
    case 'dateTemplate':
      return <DateTemplateScreen key={place.templateId} templateId={place.templateId} />;
    case 'roadmaps':
      return <RoadmapsScreen signsOf={place.signsOf} />;
    case 'roadmap':
      return <RoadmapScreen key={place.roadmapId} roadmapId={place.roadmapId} />;
    case 'printOpeners':
      return <OpenersPrintScreen isFromSigns={place.signsOf !== undefined} />;
    case 'plan':
      return <PlanScreen key={place.planId} {...place} />;
    case 'risk':
      return <RiskScreen key={place.fileId} {...place} />;
    case 'printRisk':
      return <RiskPrintScreen key={place.assessmentId} assessmentId={place.assessmentId} />;
    case 'origin':
      return <OriginScreen key={place.fileId} fileId={place.fileId} />;
    case 'review':
      return <ReviewScreen />;
    case 'planReview':
      return <PlanReviewScreen key={`${place.planId} ${place.number}`} {...place} />;
    case 'planVersions':
      return <PlanVersionsScreen key={place.planId} {...place} />;
    case 'planVersion':
      return <PlanVersionScreen key={`${place.planId} ${place.number}`} {...place} />;
    case 'printClientCopy':
      return <ClientCopyScreen key={`${place.planId} ${place.number}`} {...place} number={place.number} />;
    case 'printPlan':
      return (
        <PlanPrintScreen
          key={`${place.planId} ${place.number}`}
          fileId={place.fileId}
          planId={place.planId}
          number={place.number}
        />
      );
    case 'printEcogram':
      return <EcogramPrintScreen key={place.fileId} fileId={place.fileId} />;
  }
};

/** Fields to write in, dialogs and lists have uses of their own for Escape; boxes to tick and switches have none. */
const HAS_OWN_ESCAPE = 'input:not([type=checkbox], [type=radio]), textarea, [role=dialog], [role=listbox]';
const isCloserToTheHand = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(HAS_OWN_ESCAPE) !== null;

/** Escape goes one step up, unless something closer to the hand (a field, a dialog, a gesture) has taken it. */
const useEscape = () => {
  const lockOnTheWayTo = useLockOnTheWayTo();
  /** One after the other: going may have to save first, and a second press goes up from where the first has led. */
  const going = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const goUp = () => {
      const { place, go } = useNavigation.getState();
      const up = above(place);
      if (!up) return undefined;
      // Whoever sits there may be the client, alone: what lies behind takes a passphrase.
      return isTogether(place) ? lockOnTheWayTo(up) : go(up);
    };
    const onKey = (event: KeyboardEvent) => {
      // One press is one step: a key that is held down doesn't climb to the top.
      if (event.key !== 'Escape' || event.repeat || event.isComposing || isCloserToTheHand(event.target))
        return;
      // Only once everybody else has had the key: a gesture that backs out with it says so by `preventDefault`.
      window.setTimeout(() => {
        if (!event.defaultPrevented) going.current = going.current.then(goUp, goUp);
      });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lockOnTheWayTo]);
};

type MainProps = { place: Place; notices: ReactNode; isCovered: boolean };

/** A new place is a new `main`: read from its top, by eye and by screen reader, with the focus on it. */
const Main = ({ place, notices, isCovered }: MainProps) => {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <main
      ref={main}
      tabIndex={-1}
      className={`${styles.main} ${isCovered ? styles.covered : ''}`}
      data-at={place.at}
    >
      {notices}
      {screenFor(place)}
    </main>
  );
};

/** Where a client sits beside: nothing else is in reach but leaving it, and the corner that covers it. */
const isTogether = (place: Place): boolean => place.at === 'overviewTogether';

/** The rail and whatever place somebody is at. */
export const Workplace = () => {
  const place = useNavigation((navigation) => navigation.place);
  const notices = useUnlockNotices();
  const gone = useGoneFile('fileId' in place ? place.fileId : null);
  const { data: status } = useVaultStatus();
  const mayEdit = !(status?.is === 'unlocked' && status.readOnly);
  useEscape();
  useUndoKeys();
  useFollowChanges();
  useActivity();
  // Whoever is inside has read it.
  useEffect(() => useRestored.getState().set(null), []);
  return (
    <div className={styles.whole}>
      <PracticeBand />
      <div className={`${styles.workplace} ${isTogether(place) ? styles.together : ''}`}>
        {!isTogether(place) && <Rail />}
        <div className={styles.content}>
          <ReadOnlyBanner />
          <EditingProvider value={mayEdit}>
            <Main key={JSON.stringify(place)} place={place} notices={notices} isCovered={gone !== null} />
          </EditingProvider>
        </div>
        {gone && <FileIsGone gone={gone} />}
        <BackLine />
        <CommandPalette />
      </div>
    </div>
  );
};
