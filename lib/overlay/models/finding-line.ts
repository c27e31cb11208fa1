import { i18n } from '#i18n';
import type { FindingCard } from '@/lib/core/card';
import type { Drawn } from '@/lib/platform/drawn';
import { formatDue } from '@/lib/texts/due';
import { findingText, nextOf } from '@/lib/texts/words';
import { these } from './pieces';

/** What was found, what to do about it, and by when. */
export const findingLine = (finding: FindingCard, now: number): Drawn[] =>
  these(
    `${findingText(finding.kind)}. ${nextOf(finding)} `,
    finding.due && [
      'strong',
      {},
      i18n.t('overlay.by', { when: formatDue({ ...finding, due: finding.due }, now) }),
    ],
  );
