import type { TargetedEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { filesOfPaste, withoutHidden } from './handed';
import { open, openDrop } from './state';

/** Where files come in: dropped, chosen, as a folder, or pasted anywhere on the page. */
export function Drop() {
  const [over, setOver] = useState(false);
  // Whoever sees this may paste at once.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
      const { clipboardData } = event;
      if (isTyping || !clipboardData) return;
      const name = i18n.t('dashboard.import.pasted');
      void open(filesOfPaste(clipboardData.files, clipboardData.getData('text/plain'), name));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  return (
    <section
      class={over ? 'card drop over' : 'card drop'}
      aria-label={i18n.t('dashboard.import.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void openDrop(event.dataTransfer);
      }}
    >
      <p>{i18n.t('dashboard.import.drop')}</p>
      <div class="row">
        <Choose label={i18n.t('dashboard.import.choose')} />
        <Choose label={i18n.t('dashboard.import.folder')} folder />
      </div>
    </section>
  );
}

function Choose({ label, folder }: { label: string; folder?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder && input.current) input.current.webkitdirectory = true;
  }, [folder]);
  const choose = (event: TargetedEvent<HTMLInputElement>) => {
    const files = withoutHidden(event.currentTarget.files ?? []);
    event.currentTarget.value = '';
    void open(files);
  };
  return (
    <label class="file">
      <input ref={input} type="file" multiple class="unseen" onChange={choose} />
      <span class={folder ? 'button' : 'button primary'}>{label}</span>
    </label>
  );
}
