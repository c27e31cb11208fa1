import { setLocators } from './locate';
import { LOCATORS } from './locators';

/** What the extension lays into storage for its pages. */
setLocators(LOCATORS);
