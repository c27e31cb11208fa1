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

/** `product(name)`: with and without that part. */
const index = <Kind extends string>(lists: Record<Kind, string>): Map<string, Kind> => {
  const found = new Map<string, Kind>();
  for (const kind in lists)
    for (const word of lists[kind].split('|'))
      found.set(word.replace(/\(.*\)/, ''), kind).set(word.replace(/[()]/g, ''), kind);
  return found;
};

const STATUS_WORDS: Record<Exclude<Status, 'unknown'>, string> = {
  active: 'active|aktiv|actif|активна|アクティブ|activo|ativa|attivo|活动|활성|активно|ativo',
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
    'autorenew(enabled)|autorenewal|automatischeverlängerung|renouvellementautomatique|autoпродление|自動更新|renovaciónautomática|renovaçãoautomática|rinnovoautomatico|自动续订|자동갱신|automatischverlengen|autoodnawianie',
  microsoftId:
    'microsoftid|(customer)tenantid|customerid|idmicrosoft|идентификатормайкрософт|identificadordemicrosoft|iddemicrosoft|iddamicrosoft|microsoft識別碼|identyfikatormicrosoft',
  subscriptionId:
    'subscriptionid|abonnementid|idd(el)abonnement|идентификаторподписки|サブスクリプションid|iddesuscripción|iddaassinatura|订阅id|구독id|idsottoscrizione|idabbonamento',
  domain:
    'domain(name)|defaultdomain|primarydomain(name)|domäne|(primärer)domänenname|nombrededominio(principal)|nomdedomaine(principal)|nomedidominio(primario)|(プライマリ)ドメイン名|기본도메인이름|(주)도메인이름|nomedodomínio|nomededomínio(principal)|nomededomínioprimário|имядомена|имяосновногодомена|основноедоменноеимя|(主)域名',
  relationship:
    'relationship(topartner)|beziehung|relation|отношение|relación|relazione|関係|관계|relação|relacionamento|связь|关系',
  name: '(display)name|имя|название|nom|nombre|nome|名前|이름|名称',
  company:
    'customer(name)|company(name)|organization(name)|legal(business)name|firmenname|названиекомпании|nomdelasociété|nombredelaempresa|nome(della)società|会社名|회사이름|nomedaempresa|названиеорганизации|organisationname|organisationsname|namederorganisation|nomdelorganisation|nombredelaorganización|nomeorganizzazione|nomedellorganizzazione|nomedaorganização|組織名|조직이름|组织名称|公司名称',
  product:
    'subscription(name)|product(name)|offer(name)|abonnement|produkt|подписка|продукт|produit|サブスクリプション|suscripción|assinatura|sottoscrizione|abbonamento|订阅|구독|subskrypcja|prenumeration|předplatné',
  nickname:
    '(subscription)nickname|friendlyname|spitznamedesabonnements|surnomdelabonnement|псевдонимподписки|aliasdelasuscripción|nomealternativodellasottoscrizione|サブスクリプションのニックネーム|구독애칭|apelidodaassinatura|订阅昵称',
  termEndsAt:
    'commitmentenddate|termend(date)|termends|enddate|expirationdate|expireson|renewaldate|renewson|endederlaufzeit|datedefindeladurée|датаокончаниясрока|fechadefinalizacióndelplazo|datadifinedelperiodo|期間の終了日|기간종료날짜|datadetérminodoprazo|期限结束日期',
  startedAt:
    'effectivestartdate|startdate|startdatum|datededébut|датаначала|fechadeinicio|datadiinizio|開始日|시작날짜|datadeinício|开始日期',
  cancelUntil:
    'cancellationalloweduntil(date)|canceluntil|cancelby|kündigungzulässigbis|annulationautoriséejusquau|отменаразрешенадо|cancelaciónpermitidahasta|annullamentoconsentitofinoal|キャンセル可能期限|취소가능기한|cancelamentopermitidoaté|允许取消的截止时间',
  term: 'term(duration)|billingterm|commitmentterm|abrechnungszeitraum|duréedefacturation|сроквыставлениясчетов|plazodefacturación|periododifatturazione|請求期間|청구기간|prazodecobrança|计费期限',
  offerId:
    'offerid|catalogitemid|angebotsid|iddoffre|идентификаторпредложения|iddeoferta|idofferta|オファーid|제품id제안|iddaoferta|产品服务id',
  productId:
    'productid|produktid|iddeproduit|идентификаторпродукта|iddeproducto|idprodotto|製品id|제품id|iddoproduto|产品id',
  skuId: 'skuid',
  parent:
    'parentsubscription(id)|basesubscription(id)|basisabonnement|suscripciónbase|abonnementdebase|sottoscrizionedibase|基本サブスクリプション|기본구독|assinaturabase|базоваяподписка|基本订阅',
  /** Named like the subscription's or customer's own id, and something else. */
  foreign:
    'orderid|reseller(id)|partnerid|entitlementid|azuresubscription(id)|(subscription)transferid|invoiceid|commerceid|migratedfrom(subscriptionid)|händler|revendedor|revendeur|rivenditore|リセラー|재판매인|торговыйпосредник|经销商|bestellid|iddepedido|iddecommande|idordine|注文id|주문id|iddopedido|идентификаторзаказа|订单id|publisher|lineitemid',
} as const;
export type FieldKind = keyof typeof FIELD_WORDS;
const fields = index<FieldKind>(FIELD_WORDS);

/** The kind of field that a heading, label or field id names exactly. */
export const fieldOf = (text: string): FieldKind | undefined =>
  // Longer texts are sentences: no vocabulary word has more letters.
  text.length < 60 ? fields.get(squash(text)) : undefined;

const words = (list: string): Set<string> => new Set(list.split('|'));
const ACTIONS = words(
  'cancel|suspend|actionrequired|aktionerforderlich|abbrechen|annuler|отмена|キャンセル|cancelar|annulla|取消|취소|annuleren|anuluj|avbryt|iptal|zrušit',
);
/** What a button beside a status says; some languages use one word for the action and for the status. */
export const isAction = (text: string): boolean => ACTIONS.has(squash(text));

const YES = words('on|yes|true|enabled|ein|an|ja|oui|да|sí|sì|sim|はい|예|是');
const NO = words('off|no|false|disabled|aus|nein|non|нет|não|いいえ|아니요|否');
/** The meaning of a word in a column that is known to hold yes or no. */
export function yesOrNo(text: string): boolean | undefined {
  const word = squash(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const TRIALS = words(
  'converttrialtopaidsubscription|testversioninkostenpflichtigesabonnementumwandeln|convertirlaversiondessaienabonnementpayant',
);
/** What only the page of a trial offers. */
export const isTrialBanner = (text: string): boolean => text.length < 90 && TRIALS.has(squash(text));

const RESELLER =
  /^(cloud|indirect|クラウド|클라우드|云)?(reseller|vertriebspartner|revendeur|revendedor|rivenditore|торговыйпосредник|リセラー|经销商|재판매인)(cloud|enlanube|denuvem)?$/;
const GDAP =
  /^(gdap|granularadmin(istrator)?|granulareradministrator|administrateurgranulaire|детальныйадминистратор)$/;
/** The ledger's word for a relationship; a text that is not known is kept as it stands. */
export function relationshipOf(text: string): string {
  const parts = text.split(/[,;|/·]/).map(squash);
  // Who may transact may also administer: the page then names both.
  if (parts.some((part) => RESELLER.test(part))) return 'reseller';
  return parts.every((part) => GDAP.test(part)) ? 'gdap' : squash(text) === 'none' ? 'none' : text;
}

/** Texts that begin or end like this. */
const around = (list: string) => new RegExp(`^(${list})|(${list})$`);
const RENEWS = around(
  'autorenewson|automatischeverlängerungam|datumderautomatischenverlängerung|датаавтоматическоговозобновления|自動更新|renovaciónautomáticae[nl]|renovaçãoautomáticaem|rinnovoautomaticoil|自动续订',
);
const EXPIRES = around(
  'expireson|gültigbis|expirele|срокдействияистекает|有効期限|expirae[nl]|expiraem|scadenzaalla|过期|만료날짜',
);
/** Whether a sentence such as `Auto renews on 14 March 2026` tells of the end of the term, and of what comes then. */
export function termSentence(text: string): 'renews' | 'expires' | undefined {
  if (text.length > 80 || !/\d/.test(text)) return undefined;
  const said = squash(text);
  return RENEWS.test(said) ? 'renews' : EXPIRES.test(said) ? 'expires' : undefined;
}

/** Nothing but the date follows: `Cancel by 14 March to avoid …` may tell of the end of the term. */
const CANCELLABLE =
  /^(you (can|may) )?cancel( (this|the|your) subscription)? (until|by|before) (\p{L}{3,9}\.? )?\d[\d ,:./-]*(\p{L}{3,9}\.?)?[\d ,:./-]*(\(?utc\)?)?\.?$/iu;
/** `You can cancel this subscription until March 21, 2026 (UTC).` */
export const isCancelSentence = (text: string): boolean => CANCELLABLE.test(text);

const ORDERS =
  /order|bestell|commande|заказ|注文|pedido|ordin[ei]|订单|訂單|주문|zamówie|objednáv|beställ|sipariş|invoice|rechnung|factur|fattur|fatura|счет|請求|发票|發票|송장/;
/** The title of a list of orders or invoices, whose rows look like subscriptions. */
export const isOfOrders = (title: string): boolean => title.length < 60 && ORDERS.test(squash(title));

/** Headings above lists of requests to move subscriptions between partners, and of their columns. */
const TRANSFERS =
  /^((subscription)?transfers?|transfer(id|requests?|status|state)|requestid|(requesting|current|target|source)partner|abonnementübertragung|transfertdabonnement|подпискаперенос|перемещениеподписки|サブスクリプションの譲渡|transferenciadesuscripci(ones|ón)|transferênciadeassinatura|trasferimentosottoscrizion[ei]|订阅转移|구독(이전|전송))$/;
export const isTransferWord = (text: string): boolean => text.length < 60 && TRANSFERS.test(squash(text));

/** Payloads and pages word them differently (data.md 4.4): matched on the beginning. Those other than English are candidates. */
const TRANSFER_STATES: [RegExp, string][] = [
  [
    /^(pending|active$|ausstehend|enattente|ожида|保留中|pendiente|pendente|insospeso|inattesa|挂起|待处理|보류)/,
    'pending',
  ],
  [
    /^(inprogress|inbearbeitung|encours|выполняется|進行中|encurso|emandamento|incorso|正在进行|进行中|진행중)/,
    'in-progress',
  ],
  [/^(complete|abgeschlossen|terminé$|завершен|完了|completad|concluíd|completat|已完成|완료)/, 'complete'],
  [/^(partial|teilweise|partiel|частично|一部|parcial|parzial|部分|부분)/, 'partial'],
];
/** The ledger's word for the state of a transfer request; a text that is not known is kept as it stands. */
export const transferStateOf = (text: string): string =>
  TRANSFER_STATES.find(([pattern]) => pattern.test(squash(text)))?.[1] ?? text;

/** A state that only a request can be in, never a subscription. */
export const isOfTransferOnly = (text: string): boolean => {
  const state = transferStateOf(text);
  return (
    ['in-progress', 'complete', 'partial'].includes(state) ||
    /^(reject|abgelehnt|withdrawn)/.test(squash(text))
  );
};
