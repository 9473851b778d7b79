import type { ReactNode } from 'react';
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components';
import styles from './Modal.module.css';

type ModalProps = {
  title: string;
  isOpen: boolean;
  /** Escape, or a press outside. Without it the dialog has to be answered. */
  onClose?: () => void;
  wide?: boolean;
  actions: ReactNode;
  children: ReactNode;
};

export const Modal = ({ title, isOpen, onClose, wide, actions, children }: ModalProps) => (
  <ModalOverlay
    className={styles.overlay ?? ''}
    isOpen={isOpen}
    isDismissable={onClose !== undefined}
    isKeyboardDismissDisabled={onClose === undefined}
    onOpenChange={(open) => {
      if (!open) onClose?.();
    }}
  >
    <AriaModal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
        <div className={styles.actions}>{actions}</div>
      </Dialog>
    </AriaModal>
  </ModalOverlay>
);
