import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  wide?: boolean;
  title: string;
  close(): void;
  children: ComponentChildren;
}

let count = 0;

/** A modal dialog that is open as long as it is rendered; Escape closes it, the keyboard returns to where it was. */
export function Dialog({ title, close, wide, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useRef(`dialog-${++count}`);
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} class={wide ? 'wide' : ''} aria-labelledby={id.current} onClose={close}>
      <h2 id={id.current}>{title}</h2>
      {children}
    </dialog>
  );
}
