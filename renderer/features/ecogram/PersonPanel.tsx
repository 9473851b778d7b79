import { SlidersHorizontal, Spline, Trash2 } from 'lucide-react';
import {
  CLIENT,
  GROUNDS,
  type Ground,
  labelOf,
  PERSON_KINDS,
  type Person,
  RINGS,
  type Ring,
  tieBetween,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CopyButtons } from './ArrangeButtons.tsx';
import { useEcogram, useRecords, useWords } from './context.tsx';
import { KindSymbol } from './figures.tsx';
import { SmallChoices } from './LaneCard.tsx';
import { PageToggles } from './PageToggles.tsx';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { TieRow } from './TieRow.tsx';
import { useDraft } from './useDraft.ts';

type WordsFieldProps = {
  label: string;
  hint: string;
  value: string;
  commit(words: string): void;
};

const WordsField = ({ label, hint, value, commit }: WordsFieldProps) => {
  const draft = useDraft(value, commit);
  return (
    <TextField
      label={label}
      hint={hint}
      value={draft.words}
      onChange={draft.write}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.leave();
        else if (event.key === 'Escape') draft.back();
        else event.continuePropagation();
      }}
      maxLength={200}
    />
  );
};

const WithClient = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { session, clientLabel } = useEcogram();
  const { editor } = session;
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
        <p className={styles.small}>{t('ecogram:inspect.withClientHint')}</p>
      )}
    </section>
  );
};

export const PersonPanel = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { session, clientLabel, startTie } = useEcogram();
  const { editor } = session;
  const { id, spot } = person;
  const others = tiesOf(useRecords(), id).filter((tie) => tie.first !== CLIENT);
  return (
    <>
      <PanelHead title={labelOf(person)} symbol={<KindSymbol kind={person.kind} size={32} />} />
      <WithClient person={person} />
      <section className={styles.part}>
        <WordsField
          label={t('ecogram:inspect.role')}
          hint={t('ecogram:inspect.roleHint', { client: clientLabel })}
          value={person.role}
          commit={(role) => (role !== '' || person.name !== '') && editor.change(id, { role })}
        />
        <WordsField
          label={t('ecogram:inspect.name')}
          hint={t('ecogram:inspect.nameHint', { client: clientLabel })}
          value={person.name}
          commit={(name) => (name !== '' || person.role !== '') && editor.change(id, { name })}
        />
        <Select
          label={t('ecogram:inspect.kind')}
          options={PERSON_KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
          value={person.kind}
          onChange={(kind) => editor.change(id, { kind })}
        />
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
        {others.length > 0 && <h3>{t('ecogram:inspect.others')}</h3>}
        {others.map((tie) => (
          <TieRow key={tie.id} tie={tie} from={id} />
        ))}
        <Button edits look="plain" onPress={() => startTie(id)}>
          <Spline size={18} aria-hidden /> {t('ecogram:inspect.tieTo')}
        </Button>
      </section>
      <CopyButtons count={1} />
      <div className={styles.foot}>
        <Button edits look="quiet" onPress={editor.removeSelected}>
          <Trash2 size={18} aria-hidden /> {t('ecogram:inspect.remove')}
        </Button>
      </div>
    </>
  );
};
