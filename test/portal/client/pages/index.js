import { addSubscription } from './add-subscription.js';
import { accountSettings, billing, home, legalInfo, missing } from './around.js';
import { account, adminRelationships, serviceManagement, users } from './customer.js';
import { customers, granular } from './customers.js';
import { invitation } from './invitation.js';
import { subscription } from './subscription.js';
import { subscriptions } from './subscriptions.js';

/** Every page: the micro-frontend that draws it, the shadow roots around it, and what it shows. */
export const pages = {
  home,
  customers,
  granular,
  invitation,
  subscriptions,
  subscription,
  addSubscription,
  users,
  serviceManagement,
  account,
  adminRelationships,
  legalInfo,
  accountSettings,
  billing,
  missing,
};
