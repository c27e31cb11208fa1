import { i18n } from '#i18n';
import { download } from '@/components/download';
import { outcome } from '../act';

/** Hands a file to the browser to save, and says so. */
export function save(content: Uint8Array | string, name: string, type: string): void {
  download(typeof content === 'string' ? content : new Uint8Array(content), name, type);
  outcome.value = { text: i18n.t('dashboard.export.saved', { file: name }) };
}
