import { type FieldKind, fieldOf, squash } from './words';

/** The titles of parts of a page. Those other than English are candidates; a title that is not here heads something else. */

const OWN =
  /^(about|basics|billing|essentials|general|licen[sc]e?s|licensing|properties|seats|(aboutthis|current|manage)?(subscription|plan|product|term)?(details|info|information|overview|settings|status|summary)?|übersicht|zusammenfassung|allgemein|eigenschaften|informationen|einstellungen|lizenzen|abrechnung|(abonnement|produkt)(details|informationen|übersicht)|vuedensemble|aperçu|résumé|général|propriétés|informations|facturation|(détails|informations)(delabonnement|surlabonnement|duproduit)?|подробности|обзор|сводка|общее|общиесведения|свойства|информация|сведения(оподписке)?|лицензии|(サブスクリプションの)?(詳細|概要|情報)|全般|基本情報|プロパティ|ライセンス|resumen|propiedades|licencias|facturación|(detalles|información)(general|delasuscripción)?|visãogeral|resumo|geral|propriedades|informações|licenças|cobrança|detalhes(daassinatura)?|panoramica|riepilogo|generale|proprietà|informazioni|licenze|fatturazione|dettagli(sottoscrizione|abbonamento|dellasottoscrizione|dellabbonamento)?|(订阅)?(详细信息|详情|概述|信息)|概览|摘要|常规|基本信息|属性|许可证|(구독)?(세부정보|상세정보|개요|정보)|요약|일반|속성|라이선스)$/;
/** Fields that are the subscription's own also when they head a part of the page. */
const OWN_KINDS: readonly (FieldKind | undefined)[] = [
  'status',
  'quantity',
  'autoRenew',
  'product',
  'nickname',
  'term',
  'termEndsAt',
  'startedAt',
  'cancelUntil',
  'subscriptionId',
  'offerId',
  'productId',
  'skuId',
];
/** Whether a part with this title tells of what the whole page is about. */
export const isOwnTitle = (title: string): boolean =>
  title.length < 60 && (OWN.test(squash(title)) || OWN_KINDS.includes(fieldOf(title)));

const OTHERS =
  /^((scheduled|pending|upcoming|planned)(changes?|actions?|orders?)|changesatrenewal|next(renewal|term)|afterrenewal|azuresubscriptions?|service(health|status)|\w*history|support(requests?|tickets?)|recentactivity|relatedsubscriptions|recommendations|(geplante|ausstehende|anstehende)änderungen|azureabonnements?|dienststatus|verlauf|modifications(planifiées|programmées|enattente)|abonnements?azure|historique|(запланированные|ожидающие)изменения|подписк[аи]azure|журнал|(スケジュールされた|予定されている|保留中の)変更|azureサブスクリプション|履歴|cambios(programados|pendientes)|suscripci(ón|ones)deazure|historial|alterações(agendadas|pendentes)|assinaturas?doazure|histórico|modifiche(pianificate|insospeso)|sottoscrizion[ei](di)?azure|cronologia|(计划|待处理)的更改|azure订阅|历史记录|(예약|보류중인?)변경(사항)?|azure구독|기록)$/;
const ADD_ONS =
  /^(addons?|modulescomplémentaires|надстройки|アドオン|complementos|componentiaggiuntivi|加载项|추가기능)$/;
/** Whether a text reads like the title of a part that tells of something else, be it marked as a title or not. */
export const isOfOthers = (text: string): boolean =>
  text.length < 60 && (OTHERS.test(squash(text)) || ADD_ONS.test(squash(text)));

/** The words for others stand in names of customers, too: `Alexander & Partner`. */
const NOT_LISTED =
  /((?<!\p{L})(others?|andere[nmrs]?|autres?|друг\p{L}+|otr[oa]s?|outr[oa]s?|altr[aeio])(?!\p{L})|他の|其他|다른).*(partner|партнер|партнёр|パートナー|partenaire|socio|parceiro|合作伙伴|파트너|provider|anbieter|fournisseur|reseller)/iu;
/** Takes something away, or is no longer there. */
const REMOVES =
  /remov|delet|former|entfern|lösch|ehemalig|supprim|ancien|удал|бывш|削除|elimin|anterior|exclu|antig|rimoss|rimuov|删除|移除|삭제|제거/;
/** What the button of a chip says: `Remove Contoso` beside `Contoso`. */
export const isRemoving = (text: string, what: string): boolean =>
  what.length > 1 && text.length > what.length && text.includes(what) && REMOVES.test(squash(text));
/** Whether a list with this title lists something else than what the partner has sold: changes, a history, what others have. */
export const isOfOtherList = (title: string, isOfCustomers: boolean): boolean => {
  const said = squash(title);
  return (
    title.length < 60 &&
    (OTHERS.test(said) || NOT_LISTED.test(title.normalize('NFKC')) || (isOfCustomers && REMOVES.test(said)))
  );
};

const PARTNERS =
  /reseller|provider|distributor|vertriebspartner|anbieter|händler|revendeur|fournisseur|посредник|поставщик|リセラー|プロバイダー|revendedor|proveedor|provedor|rivenditore|经销商|提供商|재판매인|공급자/;
/** The title of a part about another partner, such as `Indirect reseller`. */
export const isOfOtherPartner = (text: string): boolean => PARTNERS.test(squash(text));
