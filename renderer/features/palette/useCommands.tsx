import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Building2,
  CalendarCheck,
  ChartNoAxesColumn,
  ClipboardCheck,
  EyeOff,
  FilePlus,
  FileText,
  FolderOpen,
  GraduationCap,
  Handshake,
  LockKeyhole,
  MapPinned,
  Network,
  NotebookPen,
  Scale,
  ScanSearch,
  ScrollText,
  Settings,
  ShieldQuestion,
  UserRound,
  Waypoints,
} from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { Method } from '#shared/contract/contract.ts';
import { labelOf } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { copyNumberFrom } from '#shared/domain/release/copy-number.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { keys } from '../../app/queries.ts';
import { useCover, useLock } from '../../app/useLocking.ts';
import { useIsPractice } from '../../app/vault-status.ts';
import { openPractice } from '../practice/going-on.ts';
import { type Command, fits } from './commands.ts';

const SHOWN_OF_EACH = 7;
const ANY_ORGANISATION = { country: null, service: null, withEnded: false } as const;

const fileOf = (place: Place): ClientFileId | null => ('fileId' in place ? place.fileId : null);

type Found = {
  readonly commands: readonly Command[];
  /** Whether the vault has answered for what stands in the field now; until then its answer to what stood there before is shown. */
  readonly isAnswered: boolean;
};

/** What fits what was typed: files and organisations as the vault finds them, the rest by its own words. */
export const useCommands = (typed: string): Found => {
  const place = useNavigation((navigation) => navigation.place);
  const search = useDeferredValue(typed.trim());
  const files = useFiles(search);
  const organisations = useFoundOrganisations(search);
  const people = usePeople(fileOf(place));
  const here = useHere(fileOf(place));
  const places = usePlaces();
  const actions = useActions();
  const copies = useCopies(typed);
  const own = [...people, ...here, ...places, ...actions].filter(({ label }) => fits(label, typed));
  // Nobody on an ecogram is offered before somebody has asked for them.
  const commands = [
    ...copies,
    ...files.commands,
    ...organisations.commands,
    ...own.filter(({ section }) => section !== 'people' || search !== ''),
  ];
  return { commands, isAnswered: search === typed.trim() && files.isAnswered && organisations.isAnswered };
};

const useFiles = (search: string): Found => {
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['files', search, SHOWN_OF_EACH],
    queryFn: () => client.call('files.list', { search, limit: SHOWN_OF_EACH }),
    placeholderData: keepPreviousData,
  });
  const commands = (data?.files ?? []).map(
    ({ id, workingName, fileCode }): Command => ({
      ...{ id: `file ${id}`, section: 'files', label: workingName, about: fileCode },
      icon: <FolderOpen size={18} aria-hidden />,
      run: () => void go({ at: 'file', fileId: id }),
    }),
  );
  return { commands, isAnswered: !isPending && !isPlaceholderData };
};

const useFoundOrganisations = (search: string): Found => {
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['organisations', 'palette', search],
    queryFn: () => client.call('organisations.list', { ...ANY_ORGANISATION, search, limit: SHOWN_OF_EACH }),
    placeholderData: keepPreviousData,
    enabled: search !== '',
  });
  if (search === '') return { commands: [], isAnswered: true };
  const commands = (data?.organisations ?? []).map(
    ({ id, name }): Command => ({
      ...{ id: `organisation ${id}`, section: 'organisations', label: name, about: '' },
      icon: <Building2 size={18} aria-hidden />,
      run: () => void go({ at: 'organisation', organisationId: id }),
    }),
  );
  return { commands, isAnswered: !isPending && !isPlaceholderData };
};

/** Those on the ecogram of the file that is open, and never anybody who is marked with a danger. */
const usePeople = (fileId: ClientFileId | null): Command[] => {
  const { t } = useTranslation('terms');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { data } = useQuery({
    queryKey: fileId === null ? ['ecogram', null] : keys.ecogram(fileId),
    queryFn: () => (fileId === null ? null : client.call('ecogram.read', { fileId })),
    enabled: fileId !== null,
  });
  if (fileId === null || !data) return [];
  return Object.values(withoutDanger(data.records).people).map((person) => ({
    ...{ id: `person ${person.id}`, section: 'people', label: labelOf(person) },
    about: t(`kind.${person.kind}`),
    icon: <UserRound size={18} aria-hidden />,
    run: () => void go({ at: 'ecogram', fileId, personId: person.id }),
  }));
};

const useHere = (fileId: ClientFileId | null): Command[] => {
  const { t } = useTranslation('palette');
  const go = useNavigation((navigation) => navigation.go);
  if (fileId === null) return [];
  return IN_FILE.map((at) => ({
    ...{ id: `here ${at}`, section: 'here', label: t(`place.${at}`), about: '' },
    icon: HERE[at],
    run: () => void go({ at, fileId }),
  }));
};

const IN_FILE = [
  'file',
  'details',
  'ecogram',
  'overviews',
  'risk',
  'origin',
  'monitoring',
  'consents',
  'signs',
] as const;

const HERE = {
  file: <FolderOpen size={18} aria-hidden />,
  details: <FileText size={18} aria-hidden />,
  ecogram: <Network size={18} aria-hidden />,
  overviews: <Scale size={18} aria-hidden />,
  risk: <ShieldQuestion size={18} aria-hidden />,
  origin: <Waypoints size={18} aria-hidden />,
  monitoring: <CalendarCheck size={18} aria-hidden />,
  consents: <Handshake size={18} aria-hidden />,
  signs: <NotebookPen size={18} aria-hidden />,
};

/** Whoever types the number of a copy wants to know what it is. */
const useCopies = (typed: string): Command[] => {
  const { t } = useTranslation('palette');
  const go = useNavigation((navigation) => navigation.go);
  const number = copyNumberFrom(typed);
  if (number === null) return [];
  return [
    {
      ...{ id: `copy ${number}`, section: 'actions', label: t('copy', { number }), about: '' },
      icon: <ScanSearch size={18} aria-hidden />,
      run: () => void go({ at: 'copy', number }),
    },
  ];
};

const usePlaces = (): Command[] => {
  const { t } = useTranslation(['common', 'palette']);
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const isPractice = useIsPractice();
  type Way = { label: string; to: Place; icon: Command['icon']; needs?: Method; onlyInPractice?: true };
  const settings = <Settings size={18} aria-hidden />;
  const ways: Way[] = [
    {
      label: t('common:rail.practice'),
      to: { at: 'practice' },
      icon: <GraduationCap size={18} aria-hidden />,
      onlyInPractice: true,
    },
    { label: t('common:rail.today'), to: { at: 'today' }, icon: <CalendarCheck size={18} aria-hidden /> },
    { label: t('common:rail.files'), to: { at: 'files' }, icon: <FolderOpen size={18} aria-hidden /> },
    {
      label: t('common:rail.socialMap'),
      to: { at: 'organisations' },
      icon: <MapPinned size={18} aria-hidden />,
    },
    {
      label: t('common:rail.numbers'),
      to: { at: 'numbers' },
      icon: <ChartNoAxesColumn size={18} aria-hidden />,
      needs: 'numbers.report',
    },
    {
      label: t('common:rail.review'),
      to: { at: 'review' },
      icon: <ClipboardCheck size={18} aria-hidden />,
    },
    {
      label: t('palette:place.log'),
      to: { at: 'log', fileId: null },
      icon: <ScrollText size={18} aria-hidden />,
      needs: 'log.list',
    },
    { label: t('common:rail.settings'), to: { at: 'settings' }, icon: settings },
    {
      label: t('palette:place.copy'),
      to: { at: 'copy', number: null },
      icon: <ScanSearch size={18} aria-hidden />,
    },
    { label: t('palette:place.removed'), to: { at: 'removed' }, icon: <FolderOpen size={18} aria-hidden /> },
    { label: t('palette:place.due'), to: { at: 'due' }, icon: <FolderOpen size={18} aria-hidden /> },
    {
      label: t('palette:place.people'),
      to: { at: 'people' },
      icon: settings,
      needs: 'staff.changePassphrase',
    },
    { label: t('palette:place.backups'), to: { at: 'backups' }, icon: settings, needs: 'backups.make' },
    {
      label: t('palette:place.recovery'),
      to: { at: 'recovery', isFirst: false },
      icon: settings,
      needs: 'recovery.rehearse',
    },
    { label: t('palette:place.roadmaps'), to: { at: 'roadmaps' }, icon: settings },
  ];
  return ways
    .filter(
      ({ needs, onlyInPractice }) => (needs === undefined || may(needs)) && (!onlyInPractice || isPractice),
    )
    .map(({ label, to, icon }) => ({
      ...{ id: `place ${to.at}`, section: 'places', label, about: '', icon },
      run: () => void go(to),
    }));
};

const useActions = (): Command[] => {
  const { t } = useTranslation('palette');
  const client = useClient();
  const lock = useLock();
  const cover = useCover();
  const isPractice = useIsPractice();
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const action = (
    id: 'newFile' | 'lock' | 'cover' | 'practice',
    icon: Command['icon'],
    about: string,
    run: () => void,
  ): Command => ({
    ...{ id: `action ${id}`, section: 'actions', label: t(`action.${id}`), about, icon, run },
  });
  return [
    ...(may('files.create')
      ? [
          action(
            'newFile',
            <FilePlus size={18} aria-hidden />,
            '',
            () => void go({ at: 'files', begins: true }),
          ),
        ]
      : []),
    action('lock', <LockKeyhole size={18} aria-hidden />, '', lock),
    action('cover', <EyeOff size={18} aria-hidden />, 'F9', cover),
    ...(isPractice
      ? []
      : [
          action('practice', <GraduationCap size={18} aria-hidden />, '', () => {
            void openPractice(client, { role: 'counsellor' });
          }),
        ]),
  ];
};
