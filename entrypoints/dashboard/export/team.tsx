import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picked } from '@/lib/files/desk/picked';
import { settle } from '@/lib/files/ledger/conflicts';
import { chooseFolder, forgetFolder, hasFolders, rememberFolder } from '@/lib/share/folder';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { Conflicts } from '../import/conflicts';
import { now } from '../store';
import {
  failure,
  folder,
  isAllowed,
  joinFolder,
  leaveFolder,
  type Merged,
  MINUTES,
  merged,
  mergeTeam,
  resumeTeam,
} from './team-merge';
import { Tile } from './tile';

/** Where a team shares one ledger over a folder; where the browser cannot, it says so. */
export function Team() {
  useEffect(() => {
    if (hasFolders()) void resumeTeam();
  }, []);
  const known = folder.value;
  return (
    <Tile title={i18n.t('dashboard.export.team')} text={i18n.t('dashboard.export.team_text')}>
      {!hasFolders() ? (
        <p>{i18n.t('dashboard.export.team_unsupported')}</p>
      ) : !known ? (
        <div class="row">
          <button type="button" onClick={() => void choose()}>
            {i18n.t('dashboard.export.team_choose')}
          </button>
        </div>
      ) : (
        <>
          <p>
            {isAllowed.value
              ? i18n.t('dashboard.export.team_in', { folder: known.name, minutes: formatNumber(MINUTES) })
              : i18n.t('dashboard.export.team_asks')}
          </p>
          {merged.value && <News merged={merged.value} />}
          <div class="row">
            {isAllowed.value ? (
              <button type="button" onClick={() => void mergeTeam()}>
                {i18n.t('dashboard.export.team_merge')}
              </button>
            ) : (
              <button type="button" class="primary" onClick={() => void allow()}>
                {i18n.t('dashboard.export.team_allow', { folder: known.name })}
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                leaveFolder();
                void forgetFolder();
              }}
            >
              {i18n.t('dashboard.export.team_leave')}
            </button>
          </div>
        </>
      )}
      {failure.value && (
        <p class="danger-text" role="alert">
          {i18n.t('dashboard.export.team_failed', { detail: failure.value })}
        </p>
      )}
    </Tile>
  );
}

async function choose(): Promise<void> {
  const chosen = await chooseFolder();
  if (!chosen) return;
  await rememberFolder(chosen);
  await joinFolder(chosen);
}

async function allow(): Promise<void> {
  const known = folder.value;
  if (known && (await known.requestPermission({ mode: 'readwrite' })) === 'granted') await joinFolder(known);
}

function News({ merged: news }: { merged: Merged }) {
  const [settled, setSettled] = useState<Picked['conflicts']>([]);
  const { at, count, others, broken, clashing, conflicts } = news;
  return (
    <>
      <p role="status">
        {i18n.t('dashboard.export.team_merged', {
          when: formatLocal(at, now.value),
          n: formatNumber(count),
        })}{' '}
        {plural(i18n.t('dashboard.export.team_files', { n: formatNumber(others) }), others)}
      </p>
      {broken.map((file) => (
        <p key={file} class="warn-text">
          {i18n.t('dashboard.export.team_broken', { file })}
        </p>
      ))}
      {clashing.map((file) => (
        <p key={file} class="danger-text">
          {i18n.t('dashboard.export.team_clash', { file })}
        </p>
      ))}
      {conflicts.length > 0 && (
        <>
          <Conflicts conflicts={conflicts} pick={setSettled} />
          <div class="row">
            <button
              type="button"
              disabled={settled.length === 0}
              onClick={async () => {
                const decisions = settled.map(({ conflict, pick }) => settle(conflict, pick));
                if (await decide(decisions, i18n.t('popup.saved'))) await mergeTeam();
              }}
            >
              {i18n.t('dashboard.customers.save')}
            </button>
          </div>
        </>
      )}
    </>
  );
}
