import { i18n } from '#i18n';
import { keyOf } from '../texts/key';
import type { Problem } from './problem';

/** A problem in words, with what was found. Row and column are shown beside it. */
export const problemText = ({ kind, found }: Problem): string =>
  i18n.t(`files.problem.${keyOf(kind)}`) + (found === undefined ? '' : ` (${found})`);
