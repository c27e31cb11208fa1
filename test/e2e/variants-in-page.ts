import { judgeVariant } from '../../lib/portal/judge-variant';
import { setLocators } from '../../lib/portal/locate';
import { LOCATORS } from '../../lib/portal/locators';

setLocators(LOCATORS);

export { judgeVariant };
