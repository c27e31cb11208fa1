import { i18n } from '#i18n';
import type { Card } from '../core/card';
import { formatDay } from './format';

/** Whether a customer has accepted the target's invitation, and since when. */
export const acceptanceText = ({ accepted, acceptedSince, invited }: Card, now: number): string =>
  accepted && acceptedSince
    ? i18n.t('overlay.accepted_since', { day: formatDay(acceptedSince, now) })
    : i18n.t(accepted ? 'overlay.accepted' : invited ? 'overlay.invited' : 'overlay.not_accepted');
