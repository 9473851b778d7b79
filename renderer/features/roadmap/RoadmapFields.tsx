import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMON_LANGUAGES } from '#shared/domain/places.ts';
import {
  MOST_QUESTION_CHARACTERS,
  type Opener,
  type QuestionGroup,
  type RoadmapContent,
  type RoadmapStep,
} from '#shared/domain/roadmap.ts';
import { languageName } from '#shared/i18n/format.ts';
import { newId } from '../../app/new-id.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Roadmap.module.css';

type Keyed = { id: string };

/** What can be done with a list of parts of which each has an id. */
const partsOf = <Part extends Keyed>(parts: readonly Part[], onChange: (parts: Part[]) => void) => ({
  change: (id: string, change: Partial<Part>) =>
    onChange(parts.map((part) => (part.id === id ? { ...part, ...change } : part))),
  remove: (id: string) => onChange(parts.filter((part) => part.id !== id)),
  add: (part: Part) => onChange([...parts, part]),
  /** Lets it change places with the one before it, or after it. */
  move: (index: number, by: -1 | 1) =>
    onChange(parts.with(index, parts[index + by] as Part).with(index + by, parts[index] as Part)),
});

type RoadmapFieldsProps = { content: RoadmapContent; onChange(change: Partial<RoadmapContent>): void };

/** All of a local version: where it comes from, its steps with their questions, and its openers. */
export const RoadmapFields = ({ content, onChange }: RoadmapFieldsProps) => {
  const { t } = useTranslation('roadmap');
  const steps = partsOf<RoadmapStep>(content.steps, (next) => onChange({ steps: next }));
  const openers = partsOf<Opener>(content.openers, (next) => onChange({ openers: next }));
  return (
    <>
      <Card title={t('about')}>
        <About content={content} onChange={onChange} />
      </Card>
      {content.steps.map((step, index) => (
        <Card
          key={step.id}
          title={t('step', { number: index + 1 })}
          actions={
            <div className={styles.stepActions}>
              <MoveButton
                label={t('stepUp', { number: index + 1 })}
                isDisabled={index === 0}
                onMove={() => steps.move(index, -1)}
              >
                <ArrowUp size={18} aria-hidden />
              </MoveButton>
              <MoveButton
                label={t('stepDown', { number: index + 1 })}
                isDisabled={index === content.steps.length - 1}
                onMove={() => steps.move(index, 1)}
              >
                <ArrowDown size={18} aria-hidden />
              </MoveButton>
              <IconButton edits label={t('removeStep')} onPress={() => steps.remove(step.id)}>
                <Trash2 size={18} aria-hidden />
              </IconButton>
            </div>
          }
        >
          <StepFields step={step} onChange={(change) => steps.change(step.id, change)} />
        </Card>
      ))}
      <div>
        <Button edits onPress={() => steps.add({ id: newId(), title: '', words: '', groups: [] })}>
          <Plus size={16} aria-hidden /> {t('addStep')}
        </Button>
      </div>
      <Card title={t('openers')}>
        <p className={styles.quiet}>{t('openersHint')}</p>
        {content.openers.map((opener, index) => (
          <div key={opener.id} className={styles.part}>
            <TextField
              label={t('opener', { number: index + 1 })}
              multiline
              value={opener.words}
              onChange={(words) => openers.change(opener.id, { words })}
              maxLength={2_000}
            />
            <IconButton edits label={t('removeOpener')} onPress={() => openers.remove(opener.id)}>
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </div>
        ))}
        <div>
          <Button edits onPress={() => openers.add({ id: newId(), words: '' })}>
            <Plus size={16} aria-hidden /> {t('addOpener')}
          </Button>
        </div>
      </Card>
    </>
  );
};

type MoveButtonProps = { label: string; isDisabled: boolean; onMove(): void; children: ReactNode };

/** What is moved goes to another place in the page, and takes along whoever moves it by keyboard. */
const MoveButton = ({ label, isDisabled, onMove, children }: MoveButtonProps) => (
  <IconButton
    edits
    label={label}
    isDisabled={isDisabled}
    onPress={({ target }) => {
      const card = target.closest('section');
      onMove();
      requestAnimationFrame(() => {
        const isAtEnd = target.matches(':disabled');
        const next = isAtEnd ? card?.querySelector<HTMLElement>('button:enabled') : target;
        if (next instanceof HTMLElement) next.focus();
      });
    }}
  >
    {children}
  </IconButton>
);

/** A year is whole once its four figures are there; until then none is kept. */
const yearFrom = (typed: string): number | null => (/^(19|[2-9]\d)\d\d$/.test(typed) ? Number(typed) : null);

const About = ({ content, onChange }: RoadmapFieldsProps) => {
  const { t, i18n } = useTranslation('roadmap');
  return (
    <>
      <TextField
        label={t('field.title')}
        value={content.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
      />
      <div className={styles.pair}>
        <TextField
          label={t('field.source')}
          hint={t('sourceHint')}
          value={content.source}
          onChange={(source) => onChange({ source })}
          maxLength={200}
        />
        <YearField year={content.year} onChange={(year) => onChange({ year })} />
        <ComboBox
          label={t('field.language')}
          options={COMMON_LANGUAGES.map((value) => ({ value, label: languageName(value, i18n.language) }))}
          value={content.language}
          onChange={(language) => language !== null && onChange({ language })}
          emptyWords={t('noLanguage')}
        />
      </div>
      <TextField
        label={t('field.warning')}
        multiline
        value={content.warning}
        onChange={(warning) => onChange({ warning })}
        maxLength={2_000}
      />
    </>
  );
};

const YearField = ({ year, onChange }: { year: number | null; onChange(year: number | null): void }) => {
  const { t } = useTranslation('roadmap');
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  // Somebody else may have written another year meanwhile.
  const shown = year !== null && yearFrom(typed) !== year ? String(year) : typed;
  return (
    <TextField
      label={t('field.year')}
      value={shown}
      onChange={(next) => {
        setTyped(next);
        onChange(yearFrom(next));
      }}
      inputMode="numeric"
      maxLength={4}
    />
  );
};

type StepFieldsProps = { step: RoadmapStep; onChange(change: Partial<RoadmapStep>): void };

const StepFields = ({ step, onChange }: StepFieldsProps) => {
  const { t } = useTranslation('roadmap');
  const groups = partsOf<QuestionGroup>(step.groups, (next) => onChange({ groups: next }));
  return (
    <>
      <TextField
        label={t('stepTitle')}
        value={step.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
      />
      <TextField
        label={t('stepWords')}
        multiline
        value={step.words}
        onChange={(words) => onChange({ words })}
        maxLength={20_000}
      />
      {step.groups.map((group) => (
        <div key={group.id} className={styles.groupFields}>
          <div className={styles.part}>
            <TextField
              label={t('group')}
              value={group.title}
              onChange={(title) => groups.change(group.id, { title })}
              maxLength={200}
            />
            <IconButton edits label={t('removeGroup')} onPress={() => groups.remove(group.id)}>
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </div>
          <TextField
            label={t('questions')}
            hint={t('questionsHint')}
            multiline
            value={group.questions.join('\n')}
            onChange={(lines) =>
              groups.change(group.id, {
                questions: lines.split('\n').map((line) => line.slice(0, MOST_QUESTION_CHARACTERS)),
              })
            }
            maxLength={20_000}
          />
        </div>
      ))}
      <div>
        <Button edits onPress={() => groups.add({ id: newId(), title: '', questions: [] })}>
          <Plus size={16} aria-hidden /> {t('addGroup')}
        </Button>
      </div>
    </>
  );
};
