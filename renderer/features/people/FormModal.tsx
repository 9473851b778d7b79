import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Working } from '../../ui/Working.tsx';
import styles from './People.module.css';

type FormModalProps = {
  title: string;
  submit: string;
  look?: 'primary' | 'danger';
  isPending: boolean;
  wide?: boolean;
  onSubmit(): void;
  /** Escape, a press outside, and the button that says so, unless that has something of its own to do. */
  onClose(): void;
  /** Where the words of the dialog are kept when it is put away: the button says that nobody wants them. */
  onCancel?: () => void;
  children: ReactNode;
};

/**
 * A dialog that is answered with one form. While the answer is on its way it stays, and its button takes no second press; it
 * isn't disabled, so that the focus is still in the dialog when there is something to put right.
 */
export const FormModal = (props: FormModalProps) => {
  const {
    title,
    submit,
    look = 'primary',
    isPending,
    onSubmit,
    onClose,
    onCancel = onClose,
    children,
  } = props;
  const { t } = useTranslation('common');
  const formId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <Modal
      title={title}
      isOpen
      wide={props.wide ?? false}
      {...(isPending ? {} : { onClose })}
      actions={
        <>
          <Button onPress={onCancel} isDisabled={isPending}>
            {t('action.cancel')}
          </Button>
          <Button look={look} type="submit" form={formId}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={send} noValidate>
        {children}
        {isPending && <Working>{t('loading')}</Working>}
      </form>
    </Modal>
  );
};
