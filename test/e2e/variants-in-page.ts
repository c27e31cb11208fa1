import { setLocators } from '../../lib/portal/locate';
import { LOCATORS } from '../../lib/portal/locators';
import { judgeVariant } from '../reading/judge-variant';

setLocators(LOCATORS);

export { judgeVariant };
