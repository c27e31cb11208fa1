/** The kinds of portal page that Twinwatch tells apart. */
export const PAGES = [
  'customers-list',
  'granular-admin',
  'customer-account',
  'subscriptions',
  'subscription',
  'add-subscription',
  'invitation',
  'legal-info',
  'customer-other',
  'other',
] as const;
export type PageKind = (typeof PAGES)[number];
