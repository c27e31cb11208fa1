import { i18n } from '#i18n';
import type { DeclaredAccount } from '@/lib/core/card';
import type { Row } from './rows';

/** The accounts of a row by their names, those never declared by their ids. */
export const accountsText = ({ accounts }: Row, list: readonly DeclaredAccount[]): string =>
  accounts.map((account) => list.find((each) => each.account === account)?.name ?? account).join(', ');

export const commercesText = ({ commerces }: Row): string =>
  [...commerces].map((one) => i18n.t(`dashboard.customers.commerce_${one}`)).join(', ');
