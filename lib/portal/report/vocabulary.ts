/** Words that stay in a report because nothing in the reading would work without them. Squashed, and of nobody. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What portals say of any list. */
export const SAYINGS = words(
  'of out von sur из de di results result found items records total page pages select next previous search loading no ' +
    'ergebnisse gefunden résultats trouvés результатов найдено resultados encontrados encontraron risultati trovati ' +
    '件の結果が見つかりました 找到 个结果 결과를 찾았습니다 licenses licences users pending inprogress complete completed partiallycomplete rejected autorenews expires on',
);

/** What the code of portals is named after. */
export const PIECES = words(
  'row rows cell cells grid header headers heading selection column columns col data table body head foot content wrapper item items ' +
    'list lists section main nav menu bar pane panel page pages pager pagination search box input field fields label labels value values ' +
    'button buttons link links icon icons text title titles details detail status he group container inner outer root app shell layout ' +
    'first last even odd selected active disabled hidden sort sorted expand expanded expander child parent slot template ' +
    'dashboard commerce pcv customers customer subscriptions subscription account accounts list granularadminaccess users orders invoices ' +
    'transfers organization legalinfo resellerrelationship type invtype partnerid id en us de fr ru ja jp es it zh cn ko kr pt br',
);

/** ARIA roles that reading looks at. */
export const ROLES = words(
  'grid treegrid table row rowgroup gridcell cell rowheader columnheader checkbox switch radio radiogroup button link menuitem menu ' +
    'menubar listbox option combobox tooltip dialog alertdialog alert status log navigation banner main search searchbox heading img ' +
    'presentation none progressbar tablist tab tabpanel list listitem term definition group region toolbar complementary contentinfo ' +
    'form article textbox spinbutton separator application document feed figure note tree treeitem',
);
