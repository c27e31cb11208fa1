import { session } from './session.js';

/** Addresses of the portal. The same page has had several; the older family goes with the older markup. */

const OLD = session.shape === 'commerce';
const BASE = OLD ? '/commerce/customers' : '/dashboard/v2/customers';

export const paths = {
  home: '/dashboard/home',
  customers: OLD ? '/commerce/customers/list' : `${BASE}/list`,
  granular: '/dashboard/v2/customers/granularadminaccess/list',
  customer: (id, page) => `${BASE}/${id}/${page}`,
  subscription: (id, sid) => `${BASE}/${id}/subscriptions/${sid}`,
  invitation: '/dashboard/v2/customers/acquire',
  legalInfo: '/dashboard/account/v3/organization/legalinfo',
  account: '/dashboard/account/v3/overview',
  billing: '/dashboard/v2/billing/overview',
  accept: (partner) =>
    `/Adminportal/Home?invType=ResellerRelationship&partnerId=${partner}&msppId=0&DAP=false`,
};

const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

const PATTERNS = [
  ['customers/granularadminaccess/list', 'granular'],
  ['customers/(?:acquire|relationshiprequest)', 'invitation'],
  ['customers(?:/list)?', 'customers'],
  [`customers/(?<cid>${GUID})/subscriptions/new`, 'addSubscription'],
  [`customers/(?<cid>${GUID})/subscriptions/(?<sid>${GUID})`, 'subscription'],
  [`customers/(?<cid>${GUID})/subscriptions`, 'subscriptions'],
  [`customers/(?<cid>${GUID})/users`, 'users'],
  [`customers/(?<cid>${GUID})/servicemanagementpage`, 'serviceManagement'],
  [`customers/(?<cid>${GUID})/adminrelationships`, 'adminRelationships'],
  [`customers/(?<cid>${GUID})(?:/account)?`, 'account'],
  ['account/v3/organization/legalinfo', 'legalInfo'],
  ['account/v3/overview', 'accountSettings'],
  ['account-settings/.*', 'accountSettings'],
  ['billing/.*', 'billing'],
  ['home', 'home'],
].map(([pattern, page]) => [new RegExp(`^${pattern}$`), page]);

/** The page and ids of an address; `missing` for one the portal does not have. */
export const parse = (pathname) => {
  const path = pathname
    .replace(/^\/[a-z]{2}(-[a-z]{2,4})?(?=\/)/i, '')
    .replace(/\/$/, '')
    .replace(/^\/(dashboard|pcv|commerce)(\/(v2|commerce2))?\/?/, '')
    .replace(/^\//, '');
  for (const [pattern, page] of PATTERNS) {
    const found = pattern.exec(path);
    if (found) return { page, ...found.groups };
  }
  return { page: path === '' ? 'home' : 'missing' };
};
