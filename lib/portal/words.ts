import type { Status } from '@/lib/core/words';

/**
 * The words that the portal prints. Those other than English come from translated documentation: candidates to
 * accept, never the only basis of an identity; a word that is not here is unknown and never guessed.
 * Lists hold every language at once, because the language of a page is not always known.
 */

/** Lower case, letters and digits only: `Auto-renew`, `autoRenew` and `AUTO RENEW` are one word. */
export const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Turkish has two letters i; capitals do not always tell which one.
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');

const index = <Kind extends string>(lists: Record<Kind, string>): Map<string, Kind> => {
  const found = new Map<string, Kind>();
  for (const kind in lists) for (const word of lists[kind].split('|')) found.set(word, kind);
  return found;
};

const STATUS_WORDS: Record<Exclude<Status, 'unknown'>, string> = {
  active: 'active|aktiv|actif|активна|アクティブ|activo|ativa|attivo|活动|활성',
  suspended:
    'suspended|ausgesetzt|angehalten|suspendu|приостановлено|приостановленная|中断|保留|suspendida|suspendido|suspensa|suspenso|sospesa|sospeso|已暂停|已挂起|挂起|已暫停|暫止|暫停|일시중단됨|일시중단|onderbroken|opgeschort|wstrzymano|zawieszone|tillfälligtavbruten|inaktiverad|pausad|askiyaalindi|pozastaveno',
  cancelled: 'canceled|cancelled|deleted|キャンセル|削除',
  expired: 'expired|期限切れ',
  disabled: 'disabled|deaktiviert|無効|已禁用',
  pending: 'pending',
};
const statuses = index(STATUS_WORDS);

/** The status that one word names, or undefined for a word that is not known. */
export const statusOf = (text: string): Status | undefined => statuses.get(squash(text));

/** What a column or a labelled field holds. Field ids of cells and words of headings are one vocabulary. */
const FIELD_WORDS = {
  status: 'status|subscriptionstatus|состояние|état|状態|estado|stato|状态|상태|stan|durum|stav|狀態',
  quantity:
    'quantity|licenses|licences|licensecount|seats|seatcount|menge|quantité|количество|数量|cantidad|quantidade|quantità|수량',
  autoRenew:
    'autorenew|autorenewal|autorenewenabled|automatischeverlängerung|renouvellementautomatique|autoпродление|自動更新|renovaciónautomática|renovaçãoautomática|rinnovoautomatico|自动续订|자동갱신|automatischverlengen|autoodnawianie',
  microsoftId:
    'microsoftid|tenantid|customerid|customertenantid|idmicrosoft|идентификатормайкрософт|identificadordemicrosoft|iddemicrosoft|iddamicrosoft|microsoft識別碼|identyfikatormicrosoft',
  subscriptionId:
    'subscriptionid|abonnementid|idabonnement|iddabonnement|идентификаторподписки|идподписки|サブスクリプションid|iddesuscripción|iddaassinatura|idsottoscrizione|订阅id|구독id',
  domain: 'domain|defaultdomain|primarydomain|primarydomainname|domainname',
  relationship: 'relationship|relationshiptopartner|relationshiptype|beziehung|relation|отношение|отношения',
  name: 'name|displayname|имя|название|nom',
  company:
    'companyname|customername|customer|company|organization|organizationname|legalname|legalbusinessname|firmenname|kundenname|названиекомпании|nomdelentreprise|nomdelasociété',
  product:
    'subscription|subscriptionname|product|productname|offer|offername|abonnement|produkt|подписка|продукт|produit|サブスクリプション|suscripción|assinatura|sottoscrizione|abbonamento|订阅|구독|subskrypcja|prenumeration|předplatné',
  nickname:
    'nickname|friendlyname|subscriptionnickname|spitzname|spitznamedesabonnements|surnom|surnomdelabonnement|псевдоним|псевдонимподписки',
  termEndsAt:
    'commitmentenddate|termends|termendson|termend|termenddate|enddate|expirationdate|expires|expireson|renewaldate|renewson|laufzeitende|endederlaufzeit|ablaufdatum|gültigbis|datedefindeladurée|datedexpiration|expirele|датаокончания|датаокончаниясрока|срокдействияистекает',
  startedAt: 'effectivestartdate|startdate|startedon|startdatum|datededébut|датаначала',
  cancelUntil:
    'cancellationalloweduntildate|cancellationalloweduntil|cancellationwindow|canceluntil|cancelby|cancelableuntil|kündbarbis|kündigungzulässigbis|annulablejusquau|annulationautoriséejusquau|отменавозможнадо|отменаразрешенадо|можноотменитьдо',
  term: 'term|termduration|billingterm|commitmentterm|abrechnungszeitraum|duréedefacturation|duréedengagement|сроквыставлениясчетов|срокобязательства',
  offerId: 'offerid|catalogitemid|angebotsid|idoffre|iddeloffre|идентификаторпредложения',
  productId: 'productid|produktid|idproduit|iddeproduit|идентификаторпродукта',
  skuId: 'skuid',
  parent: 'parentsubscriptionid|parentsubscription|basesubscription|basesubscriptionid|addonof|addonto',
  /** Named like the subscription's or customer's own id, and something else. */
  foreign:
    'orderid|resellerid|reseller|partnerid|entitlementid|azuresubscription|azuresubscriptionid|transferid|invoiceid|commerceid|migratedfrom|migratedfromsubscriptionid|mpnid',
} as const;
export type FieldKind = keyof typeof FIELD_WORDS;
const fields = index<FieldKind>(FIELD_WORDS);

/** The kind of field that a heading, label or field id names exactly. */
export const fieldOf = (text: string): FieldKind | undefined =>
  // Longer texts are sentences: no vocabulary word has more letters.
  text.length < 60 ? fields.get(squash(text)) : undefined;

const ACTIONS = new Set(
  'cancel|cancelsubscription|suspend|submit|edit|manage|stornieren|abbrechen|kündigen|annuler|отмена|отменить|キャンセル|サブスクリプションのキャンセル|cancelar|annulla|取消|取消订阅|취소|annuleren|anuluj|avbryt|iptal|zrušit'.split(
    '|',
  ),
);
/** What a button beside a status says; some languages use one word for the action and for the status. */
export const isAction = (text: string): boolean => ACTIONS.has(squash(text));

const YES = new Set('on|yes|true|enabled|ein|an|ja|oui|activé|да|вкл|включено'.split('|'));
const NO = new Set('off|no|false|aus|nein|non|désactivé|нет|выкл|выключено|отключено'.split('|'));
/** The meaning of a word in a column that is known to hold yes or no. */
export function yesOrNo(text: string): boolean | undefined {
  const word = squash(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const TRIALS = new Set(
  'converttrialtopaidsubscription|testversioninkostenpflichtigesabonnementumwandeln|convertirlaversiondessaienabonnementpayant'.split(
    '|',
  ),
);
/** What only the page of a trial offers. */
export const isTrialBanner = (text: string): boolean => text.length < 90 && TRIALS.has(squash(text));

const RELATIONSHIPS = index({
  reseller:
    'reseller|cloudreseller|indirectreseller|vertriebspartner|cloudvertriebspartner|revendeur|revendeurcloud|торговыйпосредник|リセラー|revendedor|rivenditore|经销商|재판매인',
  gdap: 'gdap|granularadmin|granularadministrator|granulareradministrator|administrateurgranulaire|детальныйадминистратор',
  none: 'none',
});
/** The ledger's word for a relationship; a text that is not known is kept as it stands. */
export function relationshipOf(text: string): string {
  const known = text.split(/[,;|/·]/).map((part) => RELATIONSHIPS.get(squash(part)));
  // Who may transact may also administer: the page then names both.
  return known.includes('reseller') ? 'reseller' : (known.find(Boolean) ?? text);
}

const RENEWS =
  /^(?:auto(?:matically)? renews on|automatische verlängerung am|datum der automatischen verlängerung:|дата автоматического возобновления:|自動更新:|renovación automática (?:en|el)|renovação automática em|rinnovo automatico il) (.+)$|^(.+) 自动续订$/i;
const EXPIRES =
  /^(?:expires on|gültig bis|expire le|срок действия истекает:|有効期限:|expira (?:en|el|em)|scadenza alla|만료 날짜) (.+)$|^(.+) 过期$/i;

/** What a sentence such as `Auto renews on 14 March 2026` says about the end of the term. */
export function termSentence(text: string): { renews: boolean; date: string } | undefined {
  if (text.length > 80) return undefined;
  const renews = RENEWS.exec(text);
  const found = renews ?? EXPIRES.exec(text);
  const date = found?.[1] ?? found?.[2];
  return date ? { renews: !!renews, date } : undefined;
}

const COUNTED =
  'results?|items?|records?|entries|rows|customers?|subscriptions?|ergebnisse?|einträge|kunden|abonnements?|résultats?|éléments?|clients?|результат\\p{L}*|элемент\\p{L}*|запис\\p{L}*|клиент\\p{L}*|подпис\\p{L}*|件|resultados?|elementos?|risultat[io]|结果|결과';
const FOUND = 'found|total|in total|gefunden|trouvés?|найдено|encontrados?|trovati';
const NUMBER = '(\\d[\\d .,]*?)';
const TOTALS = new RegExp(
  `^(?:(?:${FOUND}):? )?${NUMBER} ?(?:个|개)?(?:${COUNTED})(?: (?:${FOUND}))?\\.?$|^(?:(?:${FOUND}) )?(?:${COUNTED})(?: (?:${FOUND}))?: ?${NUMBER}\\.?$`,
  'iu',
);

/** The number in a line such as `83 results found.`; undefined for any other text. */
export function totalIn(text: string): string | undefined {
  const found = text.length < 60 ? TOTALS.exec(text) : undefined;
  return found?.[1] ?? found?.[2];
}
