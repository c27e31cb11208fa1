import { i18n } from '#i18n';
import { keyOf } from '../texts/key';
import type { KindId } from './kind';

/** What a kind of file is called. */
export const kindText = (id: KindId): string => i18n.t(`files.kind.${keyOf(id)}`);
