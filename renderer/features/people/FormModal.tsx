import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './People.module.css';

type FormModalProps = {
  title: string;
  submit: string;
  look?: 'primary' | 'danger';
  isPending: boolean;
  wide?: boolean;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
};

/** A dialog that is answered with one form. While the answer is on its way it stays. */
export const FormModal = (props: FormModalProps) => {
  const { title, submit, look = 'primary', isPending, onSubmit, onClose, children } = props;
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
          <Button onPress={onClose} isDisabled={isPending}>
            {t('action.cancel')}
          </Button>
          <Button look={look} type="submit" form={formId} isPending={isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={send} noValidate>
        {children}
      </form>
    </Modal>
  );
};
