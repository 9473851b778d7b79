import { EyeOff, Lock, SlidersHorizontal, Spline, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  CLIENT,
  GROUNDS,
  type Ground,
  isSeveral,
  labelOf,
  PERSON_KINDS,
  type Person,
  RINGS,
  type Ring,
  tieBetween,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CopyButtons } from './ArrangeButtons.tsx';
import { ChildNameSwitch, OpenChild, useChildOf } from './children.tsx';
import { useEcogram, useRecords, useWords } from './context.tsx';
import { countFrom } from './count.ts';
import { DangerField } from './danger.tsx';
import { KindSymbol } from './figures.tsx';
import { SmallChoices } from './LaneCard.tsx';
import { OrganisationCard } from './organisations.tsx';
import { PageToggles } from './PageToggles.tsx';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { TieRow } from './TieRow.tsx';
import { useDraft } from './useDraft.ts';

type WordsFieldProps = {
  label: string;
  hint?: string;
  value: string;
  commit(words: string): void;
  inputMode?: 'numeric';
  multiline?: boolean;
};

const WordsField = ({ label, hint, value, commit, inputMode, multiline = false }: WordsFieldProps) => {
  const draft = useDraft(value, commit);
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(inputMode === undefined ? {} : { inputMode })}
      multiline={multiline}
      value={draft.words}
      onChange={draft.write}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !multiline) draft.leave();
        else if (event.key === 'Escape') draft.back();
        else event.continuePropagation();
      }}
      {...(multiline ? {} : { maxLength: 200 })}
    />
  );
};

/** How somebody is reached, and notes: out of sight until somebody asks, since a client or a visitor may be looking. */
const OffPicture = ({ person: { id, contact, notes } }: { person: Person }) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part}>
      <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? <EyeOff size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
        {t(isOpen ? 'ecogram:inspect.hideOffPicture' : 'ecogram:inspect.offPicture')}
      </Button>
      {isOpen && (
        <>
          <p className={styles.quiet}>{t('ecogram:inspect.offPictureHint')}</p>
          <WordsField
            label={t('ecogram:inspect.contact')}
            multiline
            value={contact}
            commit={(words) => editor.change(id, { contact: words })}
          />
          <WordsField
            label={t('ecogram:inspect.notes')}
            multiline
            value={notes}
            commit={(words) => editor.change(id, { notes: words })}
          />
        </>
      )}
    </section>
  );
};

const WithClient = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { session, clientLabel } = useEcogram();
  const { editor } = session;
  const mayEdit = useMayEdit();
  const tie = tieBetween(useRecords(), CLIENT, person.id);
  return (
    <section className={styles.part} aria-label={t('ecogram:inspect.withClient', { client: clientLabel })}>
      <h3>{t('ecogram:inspect.withClient', { client: clientLabel })}</h3>
      <PageToggles
        label={t('ecogram:inspect.withClient', { client: clientLabel })}
        lanes={tie?.lanes ?? {}}
        onToggle={editor.pressLetter}
      />
      {tie ? (
        <Button look="quiet" onPress={() => editor.select({ is: 'tie', id: tie.id })}>
          <SlidersHorizontal size={18} aria-hidden /> {t('ecogram:inspect.details')}
        </Button>
      ) : (
        mayEdit && <p className={styles.small}>{t('ecogram:inspect.withClientHint')}</p>
      )}
    </section>
  );
};

export const PersonPanel = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { session, clientLabel, startTie } = useEcogram();
  const { editor } = session;
  const { id, spot } = person;
  const mayEdit = useMayEdit();
  const child = useChildOf(person);
  const others = tiesOf(useRecords(), id).filter((tie) => tie.first !== CLIENT);
  return (
    <>
      <PanelHead title={labelOf(person)} symbol={<KindSymbol kind={person.kind} size={32} />}>
        {child && t('ecogram:inspect.childOfFile')}
      </PanelHead>
      {child && <OpenChild child={child} />}
      {person.organisationId && <OrganisationCard id={person.organisationId} role={person.role} />}
      <WithClient person={person} />
      <section className={styles.part}>
        <WordsField
          label={t('ecogram:inspect.role')}
          hint={t('ecogram:inspect.roleHint', { client: clientLabel })}
          value={person.role}
          commit={(role) => (role !== '' || person.name !== '') && editor.change(id, { role })}
        />
        {child ? (
          <ChildNameSwitch person={person} child={child} />
        ) : (
          <WordsField
            label={t('ecogram:inspect.name')}
            hint={t('ecogram:inspect.nameHint', { client: clientLabel })}
            value={person.name}
            commit={(name) => (name !== '' || person.role !== '') && editor.change(id, { name })}
          />
        )}
        <Select
          label={t('ecogram:inspect.kind')}
          options={PERSON_KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
          value={person.kind}
          onChange={(kind) => editor.change(id, isSeveral(kind) ? { kind } : { kind, count: null })}
        />
        {isSeveral(person.kind) && (
          <WordsField
            label={t('ecogram:inspect.count')}
            hint={t('ecogram:inspect.countHint')}
            inputMode="numeric"
            value={person.count === null ? '' : String(person.count)}
            commit={(words) => {
              const count = countFrom(words);
              if (count !== undefined) editor.change(id, { count });
            }}
          />
        )}
        <div className={styles.choose}>
          <span aria-hidden>{t('ecogram:inspect.ground')}</span>
          <SmallChoices<Ground>
            label={t('ecogram:inspect.ground')}
            choices={GROUNDS.map((value) => ({ value, label: t(`ecogram:groundShort.${value}`) }))}
            value={spot.ground}
            onChange={(ground) => editor.putInCell(id, { ground, ring: spot.ring })}
          />
        </div>
        <div className={styles.choose}>
          <span aria-hidden>{t('ecogram:inspect.ring')}</span>
          <SmallChoices
            label={t('ecogram:inspect.ring')}
            choices={RINGS.map((ring) => ({
              value: String(ring) as `${Ring}`,
              label: t(`terms:ring.${ring}`),
            }))}
            value={`${spot.ring}`}
            onChange={(ring) => editor.putInCell(id, { ground: spot.ground, ring: Number(ring) as Ring })}
          />
        </div>
      </section>
      <section className={styles.part}>
        <DangerField
          of="person"
          danger={person.danger}
          onChange={(danger) => editor.change(id, { danger })}
        />
      </section>
      <section className={styles.part}>
        {others.length > 0 && <h3>{t('ecogram:inspect.others')}</h3>}
        {others.map((tie) => (
          <TieRow key={tie.id} tie={tie} from={id} />
        ))}
        {mayEdit && (
          <Button look="plain" onPress={() => startTie(id)}>
            <Spline size={18} aria-hidden /> {t('ecogram:inspect.tieTo')}
          </Button>
        )}
      </section>
      <OffPicture person={person} />
      <CopyButtons count={1} />
      {mayEdit && (
        <div className={styles.foot}>
          <Button look="quiet" onPress={editor.removeSelected}>
            <Trash2 size={18} aria-hidden /> {t('ecogram:inspect.remove')}
          </Button>
        </div>
      )}
    </>
  );
};
