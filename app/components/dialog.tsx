import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question that is asked: “Remove Nikolaj Brandtoft?” */
  title: ReactNode;
  /** What follows from saying yes. */
  children?: ReactNode;
  /** Buttons whose words repeat the verb; the way out comes first. Never “OK”. */
  actions?: ReactNode;
  wide?: boolean;
}

/** To confirm what cannot be undone, or to pick. The page behind it stands still. */
export function Dialog({ isOpen, onOpenChange, title, children, actions, wide }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={classNames('modal', wide && 'modal-wide')}>
        <AriaDialog className="dialog">
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children && <div className="dialog-body">{children}</div>}
          {actions && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
