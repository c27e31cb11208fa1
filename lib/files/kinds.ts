import type { Kind } from './kind';
import { allSubscriptions } from './kinds/all-subscriptions';
import { apiAudit } from './kinds/api-audit';
import { apiMigrations } from './kinds/api-migrations';
import { apiSubscriptions } from './kinds/api-subscriptions';
import { apiTransfers } from './kinds/api-transfers';
import { bamLegacy } from './kinds/bam-legacy';
import { bamNewCommerce } from './kinds/bam-new-commerce';
import { customerSubscriptions } from './kinds/customer-subscriptions';
import { customers } from './kinds/customers';
import { insights } from './kinds/insights';
import { invitations } from './kinds/invitations';
import { priceSheet } from './kinds/price-sheet';
import { reconDaily } from './kinds/recon-daily';
import { reconLegacy } from './kinds/recon-legacy';
import { reconNewCommerce } from './kinds/recon-new-commerce';
import { reconUsage } from './kinds/recon-usage';

/**
 * Every kind that is recognised by itself. A new one is a file in `kinds/`, a line here,
 * its place in `KIND_IDS`, and its name in every language (`files.kind`).
 */
export const KINDS: readonly Kind[] = [
  reconLegacy,
  reconDaily,
  reconUsage,
  reconNewCommerce,
  bamLegacy,
  bamNewCommerce,
  insights,
  priceSheet,
  apiTransfers,
  apiMigrations,
  apiAudit,
  apiSubscriptions,
  allSubscriptions,
  customerSubscriptions,
  invitations,
  customers,
];
