import { i18n } from '#i18n';
import { Notice } from '@/components/notice';
import { formatDay } from '@/lib/texts/format';
import { hrefOf } from '../route';
import { now, shelved } from '../store';
import { isBackupDue, lastBackup, remindLater } from './backup';

/** Reminds of the backup, in every view, once a week. */
export function BackupDue() {
  const { summary, demo } = shelved.value;
  if (demo || !isBackupDue((summary?.customers ?? 0) > 0)) return null;
  return (
    <Notice tone="info" icon="info" title={i18n.t('dashboard.export.backup_due')}>
      <p>
        {i18n.t('dashboard.export.backup_due_text')}{' '}
        {lastBackup.value
          ? i18n.t('dashboard.export.backup_last', { day: formatDay(lastBackup.value.at, now.value) })
          : i18n.t('dashboard.export.backup_never')}
      </p>
      <div class="row">
        <a class="primary" href={hrefOf('export')}>
          {i18n.t('dashboard.export.backup_go')}
        </a>
        <button type="button" onClick={remindLater}>
          {i18n.t('dashboard.export.backup_later')}
        </button>
      </div>
    </Notice>
  );
}
