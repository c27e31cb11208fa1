import { paths } from './routes.js';
import { t } from './session.js';

/** Breadcrumb and left navigation of each part of the portal. */

const customersNav = () => [
  [t('customerList'), paths.customers],
  [t('administer'), paths.granular],
  [t('indirectProviders'), '/dashboard/v2/customers/indirectproviders'],
  [t('expiringRelationships'), '/dashboard/v2/customers/expiringrelationships'],
  [t('requestResellerRelationship'), paths.invitation],
];

const customerNav = (cid) => [
  [t('subscriptions'), paths.customer(cid, 'subscriptions')],
  [t('usersAndLicenses'), paths.customer(cid, 'users')],
  [t('serviceManagement'), paths.customer(cid, 'servicemanagementpage')],
  [t('account'), paths.customer(cid, 'account')],
  [t('adminRelationships'), paths.customer(cid, 'adminrelationships')],
];

const settingsNav = () => [
  [t('overview'), paths.account],
  [t('legalInfo'), paths.legalInfo],
];

const homeNav = () => [
  [t('home'), paths.home],
  [t('customers'), paths.customers],
  [t('billing'), paths.billing],
  [t('accountSettings'), paths.account],
];

const CUSTOMER_PAGES = {
  subscriptions: 'subscriptions',
  subscription: 'subscriptions',
  addSubscription: 'subscriptions',
  users: 'users',
  serviceManagement: 'servicemanagementpage',
  account: 'account',
  adminRelationships: 'adminrelationships',
};

/** @param known what the page has learnt: `customer` is the customer's name */
export const workspaceOf = (route, known) => {
  const home = [t('home'), paths.home];
  if (route.cid) {
    return {
      crumbs: [home, [t('customers'), paths.customers], [known.customer ?? '…']],
      nav: customerNav(route.cid),
      current: paths.customer(route.cid, CUSTOMER_PAGES[route.page]),
    };
  }
  if (route.page === 'customers' || route.page === 'granular' || route.page === 'invitation') {
    return { crumbs: [home, [t('customers')]], nav: customersNav(), current: paths[route.page] };
  }
  if (route.page === 'legalInfo' || route.page === 'accountSettings') {
    return {
      crumbs: [home, [t('accountSettings')]],
      nav: settingsNav(),
      current: route.page === 'legalInfo' ? paths.legalInfo : paths.account,
    };
  }
  if (route.page === 'billing') {
    return { crumbs: [home, [t('billing')]], nav: [[t('overview'), paths.billing]], current: paths.billing };
  }
  return { crumbs: [[t('home')]], nav: homeNav(), current: paths.home };
};
