import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface DialogProps {
  wide?: boolean;
  title: string;
  close(): void;
  children: ComponentChildren;
}

let count = 0;

/**
 * A modal dialog that is open as long as it is rendered; Escape closes it. The keyboard returns to where it was, or to
 * the view when that is gone.
 */
export function Dialog({ title, close, wide, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useRef(`dialog-${++count}`);
  useLayoutEffect(() => {
    const [dialog, opener] = [element.current, document.activeElement];
    dialog?.showModal();
    return () => {
      // Closed and not just taken away: only then does the browser give the keyboard back.
      dialog?.close();
      if (!opener?.isConnected) document.querySelector('main')?.focus();
    };
  }, []);
  return (
    <dialog ref={element} class={wide ? 'wide' : ''} aria-labelledby={id.current} onClose={close}>
      <h2 id={id.current}>{title}</h2>
      {children}
    </dialog>
  );
}

interface DialogFootProps {
  /** What the button says that sends the form. */
  submit: string;
  disabled?: boolean;
  danger?: boolean;
  close(): void;
  /** Other ways to end it, between sending and cancelling. */
  children?: ComponentChildren;
}

/** The foot of a form in a dialog. */
export function DialogFoot({ submit, disabled, danger, close, children }: DialogFootProps) {
  return (
    <div class="row">
      <button type="submit" class={danger ? 'danger-button' : 'primary'} disabled={disabled}>
        {submit}
      </button>
      {children}
      <button type="button" onClick={close}>
        {i18n.t('dashboard.today.cancel')}
      </button>
    </div>
  );
}
