import { setLocators } from '../../lib/portal/locate';
import { LOCATORS } from '../../lib/portal/locators';

/** What the extension lays into storage for its pages. */
setLocators(LOCATORS);
