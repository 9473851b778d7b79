import { Plus } from 'lucide-react';
import { memo, type Ref } from 'react';
import { GROUNDS, type Ground, PERSON_KINDS, type PersonKind } from '#shared/domain/ecogram.ts';
import { useBegun } from '../../app/useBegun.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { ChildrenMenu } from './children.tsx';
import { useEcogram, useWords } from './context.tsx';
import { OrganisationsMenu } from './organisations.tsx';
import styles from './QuickAdd.module.css';

type QuickAddProps = {
  field: Ref<HTMLInputElement>;
  kind: PersonKind;
  setKind(kind: PersonKind): void;
  ground: Ground;
  setGround(ground: Ground): void;
};

type BegunRole = { role: string };

const BEGUN = {
  nothing: { role: '' },
  isWords: ({ role }: BegunRole) => role !== '',
  read: (value: unknown): BegunRole | null => {
    // An older program has left the words alone.
    if (typeof value === 'string') return { role: value };
    const { role } = (value ?? {}) as { role?: unknown };
    return typeof role === 'string' ? { role } : null;
  },
};

/** Say 'aunt', type it, press Enter, and she is there; the field is ready for the next. */
export const QuickAdd = memo(({ field, kind, setKind, ground, setGround }: QuickAddProps) => {
  const { t } = useWords();
  const { session } = useEcogram();
  const { begun, set, letGo } = useBegun(`quickAdd:${session.fileId}`, BEGUN);
  const { role } = begun;

  const add = () => {
    const words = role.trim();
    if (words === '') return;
    session.editor.add({ kind, role: words }, { ground, ring: 2 });
    letGo();
  };

  return (
    <form
      className={styles.form}
      aria-label={t('ecogram:quick.label')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        ref={field}
        className={styles.role}
        aria-label={t('ecogram:quick.role')}
        placeholder={`${t('ecogram:quick.role')} ${t('ecogram:quick.rolePlaceholder')}`}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={role}
        onChange={({ target }) => (target.value === '' ? letGo() : set({ role: target.value }))}
      />
      <div className={styles.select}>
        <Select
          label={t('ecogram:quick.kind')}
          hideLabel
          options={PERSON_KINDS.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <div className={styles.select}>
        <Select
          label={t('ecogram:quick.ground')}
          hideLabel
          options={GROUNDS.map((value) => ({ value, label: t(`ecogram:groundShort.${value}`) }))}
          value={ground}
          onChange={setGround}
        />
      </div>
      <Button look="primary" type="submit" isDisabled={role.trim() === ''}>
        <Plus size={18} aria-hidden /> {t('ecogram:quick.add')}
      </Button>
      <ChildrenMenu />
      <OrganisationsMenu />
    </form>
  );
});
