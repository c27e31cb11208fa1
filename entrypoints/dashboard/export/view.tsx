import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Switch } from '@/components/switch';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { Customer } from '../files/customer-choice';
import { cards, now } from '../store';
import { lastBackup, saveBackup } from './backup';
import {
  busy,
  LISTS,
  make,
  openReport,
  saveAllLists,
  saveDates,
  saveEvidence,
  saveList,
  saveReport,
  working,
} from './make';
import { Team } from './team';
import { Tile } from './tile';

/** Files out: everything that must be kept, worked through, or shown to somebody. */
export function ExportView() {
  return (
    <>
      <h2>{i18n.t('dashboard.export.title')}</h2>
      {working.value && (
        <p role="status">
          {i18n.t('dashboard.export.working', {
            done: formatNumber(working.value.done),
            of: formatNumber(working.value.of),
          })}
        </p>
      )}
      <div class="tiles">
        <Tile title={i18n.t('dashboard.export.backup')} text={i18n.t('dashboard.export.backup_text')}>
          <p>
            {lastBackup.value
              ? i18n.t('dashboard.export.backup_last', { day: formatDay(lastBackup.value.at, now.value) })
              : i18n.t('dashboard.export.backup_never')}
          </p>
          {lastBackup.value && (
            <p class="soft small digest">
              {i18n.t('dashboard.export.digest', { digest: lastBackup.value.digest })}
            </p>
          )}
          <div class="row">
            <Make does={saveBackup} primary>
              {i18n.t('dashboard.export.backup_save')}
            </Make>
          </div>
        </Tile>
        <Tile title={i18n.t('dashboard.export.lists')} text={i18n.t('dashboard.export.lists_text')}>
          <div class="row">
            <Make does={saveAllLists} primary>
              {i18n.t('dashboard.export.lists_all')}
            </Make>
          </div>
          <div class="lists">
            {LISTS.map((name) => (
              <Make key={name} does={() => saveList(name)}>
                {i18n.t('dashboard.export.list_csv', { list: i18n.t(`files.sheet.${name}`) })}
              </Make>
            ))}
          </div>
        </Tile>
        <Report />
        <Evidence />
        <Tile title={i18n.t('dashboard.export.calendar')} text={i18n.t('dashboard.export.calendar_text')}>
          <div class="row">
            <Make does={saveDates}>{i18n.t('dashboard.export.calendar_save')}</Make>
          </div>
        </Tile>
        <Team />
      </div>
    </>
  );
}

interface MakeProps {
  does(): Promise<void>;
  primary?: boolean;
  disabled?: boolean;
  children: ComponentChildren;
}

const Make = ({ does, primary, disabled, children }: MakeProps) => (
  <button
    type="button"
    class={primary ? 'primary' : ''}
    disabled={busy.value || disabled}
    onClick={() => void make(does)}
  >
    {children}
  </button>
);

function Report() {
  const [redact, setRedact] = useState(false);
  return (
    <Tile title={i18n.t('dashboard.export.report')} text={i18n.t('dashboard.export.report_text')}>
      <Switch
        id="redact"
        label={i18n.t('dashboard.export.redact')}
        hint={i18n.t('dashboard.export.redact_hint')}
        on={redact}
        change={setRedact}
      />
      <div class="row">
        <Make does={() => openReport(redact)} primary>
          {i18n.t('dashboard.export.report_open')}
        </Make>
        <Make does={() => saveReport(redact)}>{i18n.t('dashboard.export.report_save')}</Make>
      </div>
    </Tile>
  );
}

function Evidence() {
  const [customer, setCustomer] = useState<CustomerId | undefined>(undefined);
  const [about, setAbout] = useState<SubscriptionId | undefined>(undefined);
  const card = customer && cards.value?.get(customer);
  const sources = Object.entries(card?.subscriptions ?? {}).filter(([, { role }]) => role === 'source');
  return (
    <Tile title={i18n.t('dashboard.export.evidence')} text={i18n.t('dashboard.export.evidence_text')}>
      <div class="field">
        {i18n.t('dashboard.export.evidence_subject')}
        <Customer
          label={i18n.t('dashboard.export.evidence_subject')}
          value={customer}
          choose={(chosen) => {
            setCustomer(chosen);
            setAbout(undefined);
          }}
        />
      </div>
      {sources.length > 0 && (
        <label class="field">
          {i18n.t('dashboard.export.evidence_of')}
          <select
            value={about ?? ''}
            onChange={({ currentTarget }) => setAbout(toSubscriptionId(currentTarget.value))}
          >
            <option value="">{i18n.t('dashboard.export.evidence_all')}</option>
            {sources.map(([id, { product }]) => (
              <option key={id} value={id}>
                {[product, id.slice(0, 8)].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row">
        <Make
          does={async () => {
            if (card) await saveEvidence(card.customer, about);
          }}
          disabled={!card}
        >
          {i18n.t('dashboard.export.evidence_save')}
        </Make>
      </div>
    </Tile>
  );
}
