import { describe, expect, it } from 'vitest';
import { type PageKind, parseRoute } from './routes';

const CID = '11111111-aaaa-4bbb-8ccc-000000000001';
const SID = '22222222-aaaa-4bbb-8ccc-000000000002';
const RID = '33333333-aaaa-4bbb-8ccc-000000000003';
const P = 'https://partner.microsoft.com';
const OLD = 'https://partnercenter.microsoft.com';
const CHINA = 'https://partner.partnercenter.microsoftonline.cn';

type Case = [url: string, page: PageKind, customer?: string, subscription?: string];

const routes: Case[] = [
  // surface.md 1a
  [`${P}/dashboard/v2/customers/list`, 'customers-list'],
  [`${P}/dashboard/v2/customers/${CID}/account`, 'customer-account', CID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions`, 'subscriptions', CID],
  [`${P}/dashboard/v2/customers/${CID}/users`, 'customer', CID],
  [`${P}/dashboard/v2/customers/${CID}/adminrelationships`, 'customer', CID],
  [`${P}/dashboard/v2/customers/${CID}/servicemanagementpage`, 'customer', CID],
  [`${P}/dashboard/v2/customers/granularadminaccess/list`, 'granular-admin'],
  [`${P}/dashboard/v2/customers/indirectresellers/relationshiprequest/${RID}`, 'invitation'],
  [`${P}/en-us/dashboard/commerce2/customers/list`, 'customers-list'],
  [`${P}/dashboard/commerce2/customers/list`, 'customers-list'],
  [`${P}/dashboard/commerce2/customers/${CID}/adminrelationships/${RID}`, 'customer-other', CID],
  [`${P}/de-de/dashboard/commerce2/customers/${CID}/adminrelationships/${RID}`, 'customer-other', CID],
  [`${P}/dashboard/commerce2/granularadminaccess/list`, 'other'],
  [`${P}/dashboard/commerce2/insights/security/alerts`, 'other'],
  [`${P}/dashboard/commerce2/securitycenter/administrativeRelationships`, 'other'],
  [`${P}/dashboard/commerce2/customers/delegatedadmin`, 'other'],
  [`${P}/commerce/customers`, 'customers-list'],
  [`${P}/commerce/customers/list`, 'customers-list'],
  [`${P}/commerce/customers/${CID}`, 'customer', CID],
  [`${P}/commerce/customers/${CID}/subscriptions`, 'subscriptions', CID],
  [`${P}/commerce/customers/${CID}/subscriptions/${SID}`, 'subscription', CID, SID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions/${SID}`, 'subscription', CID, SID],
  [`${P}/dashboard/support/csp/customers/list`, 'other'],
  [`${P}/commerce/sales`, 'other'],
  [`${P}/commerce/security/compliance`, 'other'],
  [`${P}/de-de/pcv/customers/${CID}/users`, 'customer', CID],
  [`${OLD}/pcv/customers/acquire`, 'invitation'],
  [`${OLD}/en-us/pcv/dashboard/overview`, 'other'],
  [`${OLD}/pcv/sales`, 'other'],
  [`${OLD}/pcv/accountsettings/partnerprofile`, 'legal-info'],
  [`${P}/pcv/partnership/offers`, 'other'],
  [`${OLD}/pcv/customers/${CID}/overview`, 'customer', CID],
  [`${OLD}/pcv/customers/${CID}/granularadminrelationships`, 'customer', CID],
  // 1b
  [`${P}/dashboard/home`, 'other'],
  [`${P}/dashboard/v2/home`, 'other'],
  [`${P}/dashboard/account/v3/organization/legalinfo#mpn`, 'legal-info'],
  [`${P}/dashboard/account/v3/organization/legalinfo#developer`, 'legal-info'],
  [`${P}/dashboard/account/v3/overview`, 'other'],
  [`${P}/dashboard/account/v3/usermanagement#users`, 'other'],
  [`${P}/dashboard/v2/account-settings/overview`, 'other'],
  [`${P}/dashboard/v2/account-settings/account-management/home`, 'other'],
  // 1c
  [`${CHINA}/pcv/dashboard/overview`, 'other'],
  [`${CHINA}/commerce/preferredoffers/list`, 'other'],
  [`${CHINA}/register/resellercnjoinnow`, 'other'],
  [`${CHINA}/commerce/customers/${CID}/subscriptions/${SID}`, 'subscription', CID, SID],
  [`${CHINA}/pcv/customers/list`, 'customers-list'],
  // Transfers (data.md 4.4), where nobody has seen them
  [`${P}/dashboard/v2/customers/${CID}/transfers`, 'transfers', CID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions/transfers`, 'transfers', CID],
];

const traps: Case[] = [
  [`${P}/dashboard/v2/customers/granularadminaccess/${CID}`, 'other'],
  [`${P}/fr/dashboard/v2/customers/list`, 'customers-list'],
  [`${P}/zh-hans-cn/dashboard/v2/customers/${CID}/subscriptions`, 'subscriptions', CID],
  [`${P}/dashboard/v2/customers/list/`, 'customers-list'],
  [`${P}//dashboard/v2//customers/${CID}/subscriptions//`, 'subscriptions', CID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions?id=${SID}#/subscriptions/${SID}`, 'subscriptions', CID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions/${SID.toUpperCase()}`, 'subscription', CID, SID],
  [`${P}/Dashboard/V2/Customers/${CID.toUpperCase()}/Account`, 'customer-account', CID],
  [`${P}/dashboard/v2/customers/${CID}/subscriptions/add`, 'add-subscription', CID],
  [`${P}/dashboard/v2/customers/${CID}/orders/${SID}`, 'customer-other', CID],
  [`${P}/dashboard/v2/customers/${CID}-copy/subscriptions`, 'other'],
  [`${P}/dashboard/v2/customers/${CID.slice(1)}/subscriptions`, 'other'],
  [`${P}/dashboard/v2/customers/00000000-0000-0000-0000-000000000000/subscriptions`, 'other'],
  [`${P}/dashboard/v2/mycustomers/list`, 'other'],
  [`${P}/dashboard/v2/customers-old/list`, 'other'],
  [`${P}/dashboard/v2/customers/list/archive`, 'other'],
  [`${P}/dashboard/v2/subscriptions/${SID}`, 'other'],
  [`${P}/`, 'other'],
  [`https://partner.microsoft.com.example.org/dashboard/v2/customers/list`, 'other'],
  [`https://example.org/?to=${P}/dashboard/v2/customers/list`, 'other'],
  [`https://portal.azure.com/customers/${CID}/subscriptions/${SID}`, 'other'],
  [`http://partner.microsoft.com/dashboard/v2/customers/list`, 'other'],
  ['about:blank', 'other'],
  ['not an address', 'other'],
];

describe('parseRoute', () => {
  it.each(routes)('knows %s', (url, page, customer, subscription) => {
    expect(parseRoute(url)).toEqual({
      page,
      ...(url.startsWith(CHINA) && page !== 'other' && { cloud: 'china' }),
      ...(customer && { customer }),
      ...(subscription && { subscription }),
    });
  });

  it('knows the page of one transfer, and no other deeper one', () => {
    const at = (path: string) => parseRoute(`${P}/dashboard/v2/customers/${CID}/${path}`);
    const one = { page: 'transfers', customer: CID, transfer: RID };
    expect(at(`transfers/${RID}`)).toEqual(one);
    expect(at(`subscriptions/transfers/${RID.toUpperCase()}`)).toEqual(one);
    for (const path of [`transfers/${RID}/items`, 'transfers/new', `subscriptions/transfers/${RID}/x`])
      expect(at(path)).toEqual({ page: 'customer-other', customer: CID });
  });

  it.each(traps)('is not fooled by %s', (url, page, customer, subscription) => {
    expect(parseRoute(url)).toEqual({
      page,
      ...(url.startsWith(CHINA) && page !== 'other' && { cloud: 'china' }),
      ...(customer && { customer }),
      ...(subscription && { subscription }),
    });
  });
});
