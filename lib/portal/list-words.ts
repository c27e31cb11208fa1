import { squash, statusOf } from './words';

/** The words that pages print beside lists: what they count, what brings more of them, and what narrows them. */

const COUNTED = /^(items|records|customers|subscriptions|total|einträge|éléments|элементов|件)+$/;
const RESULTS = /result|ergebnis|résultat|результат|結果|结果|결과|risultat/;
const OF_PAGES = /pag|seite|страниц|ページ|页|페이지|select/;
/** Only what is shown, a part, or a guess. */
const NOT_ALL =
  /show|display|more|least|over|about|approx|angezeigt|mehr|mindestens|etwa|über|affich|plus|moins|environ|показан|более|больше|около|表示|以上|mostra|más|menos|exibi|mais|cerca|visualizz|più|almeno|circa|显示|大约|표시|이상|이하/;
const NUMBER = /\d([\d .,]*\d)?/;

/** The number in a line such as `83 results found.`; undefined for any other text. */
export function totalIn(text: string): string | undefined {
  const number = text.length < 60 ? NUMBER.exec(text)?.[0] : undefined;
  if (!number) return undefined;
  const said = squash(text.replace(number, ' '));
  const counts =
    COUNTED.test(said) ||
    (RESULTS.test(said) && !OF_PAGES.test(said) && !NOT_ALL.test(said) && !/\d/.test(said));
  return counts ? number : undefined;
}

/** Something is missing: `Some subscriptions could not be loaded.`, `The first 100`. */
const FAILED =
  /could ?n[o’']|failed|unable|went wrong|erro|konnten? nicht|fehler|erreur|échou|не удалось|ошибк|できません|エラー|no se pud|não foi|impossibil|无法|失败|실패|오류|(first|top|ersten|первые|最初の|primer[oa]s|primeir[oa]s|prim[ei]|前|처음) ?\d|\d premi/i;

/** Says that there is more: `100+ items`, `> 100`, or that something failed. */
export const isVague = (text: string): boolean => /\d\s?\+|[>≥~≈]\s?\d/.test(text) || FAILED.test(text);

const MORE =
  /^((load|show|view|see|fetch|get|display)(all|\w*more)|loadnext|more|mehr|weitere|(mehr|weitere|alle)\w*(anzeigen|laden)|(afficher|charger|voir)(plus|tout)|(показать|загрузить)(ещё|еще|все)|ещё|еще|もっと|さらに|(mostrar|cargar|ver)(más|todo)|(mostrar|carregar|ver)(mais|tudo)|(mostra|carica|visualizza)(altr[io]|tutt[io])|加载更多|显示更多|查看更多|更多|더보기|더로드)/;
/** What a control says that brings more of a list; nothing tells whether it can be used. */
export const bringsMore = (text: string): boolean => text.length < 40 && MORE.test(squash(text));

/** The size of a page, or its number. */
export const isOfPages = (text: string): boolean =>
  /^\d+$/.test(text) ||
  (/\d/.test(text) && OF_PAGES.test(squash(text))) ||
  /^\d+(rows|items|entries|records|results|zeilen|einträge|lignes|éléments|строк|элементов|行|件|filas|linhas|righe|elementi|행|条)$/.test(
    squash(text),
  );

const ALL =
  /^(all|any|alle|tou[st]e?s?|все|tod[oa]s|tutt[ei])(?!\p{L})|^(すべて|全て|全部|所有|모두|모든|전체)/iu;
/** The choice of all: `All customers`, `Status: All`. */
export const isAll = (text: string): boolean => ALL.test(text.split(/[:：]/).at(-1)?.trim() ?? '');

const FILTERS = /filter|filtr|фильтр|フィルタ|筛选|篩選|필터/;
const CLEARS =
  /^(clear|reset|remove)(all|filters?|selection|search)*$|(zurücksetzen|löschen)$|^(effacer|réinitialiser)|^(сбросить|очистить)|クリア$|^(borrar|limpiar|restablecer|redefinir|cancella|reimposta)|^(清除|重置)|(지우기|초기화)$/;
/** `Filtered by` */
export const isOfFilter = (label: string): boolean => FILTERS.test(squash(label));

const SEARCHED =
  /["“”„«»「『]|results? (for|match)|ergebnisse? für|résultats? pour|resultados? (para|de)|risultati (per|di)|по запросу|の検索結果|에 대한|的.*结果/i;
/** `2 results for "contoso"` */
export const isOfSearch = (text: string): boolean => /\d/.test(text) && SEARCHED.test(text);

/** What is said only while a filter is on: `Clear all`, `Filters (1)`. */
export const isClearing = (text: string): boolean => {
  const said = squash(text);
  return (
    text.length < 40 &&
    (CLEARS.test(said) ||
      (FILTERS.test(said) && /[1-9]|applied|a[ck]?t+iv|актив|適用中|已应用|적용됨/.test(said)))
  );
};

const SELECTIONS =
  /recent|favou?ri|pinned|^top\d|zuletzt|récent|недавн|избранн|最近|お気に入り|recien|收藏|최근|즐겨찾기/;
/** The title of a part of a list: `Active subscriptions`, `Recently viewed`. */
export const isSelection = (title: string): boolean =>
  title.length < 60 &&
  (SELECTIONS.test(squash(title)) || title.split(/[\s:：()]+/).some((word) => statusOf(word)));
