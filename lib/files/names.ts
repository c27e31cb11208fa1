/**
 * Headings of a field. English ones of exports and reports, property names of the API; then those of nine translated
 * documentations (data.md 1.3), which nobody has seen in a file: they are accepted, and prove nothing.
 * All are written without spaces, signs and capitals, as `squash` leaves them.
 */
export const HEADINGS = {
  microsoftId:
    'microsoftid|customerid|customertenantid|tenantid|customermicrosoftid|identificadordemicrosoft|idmicrosoft|iddamicrosoft|идентификатормайкрософт|microsoftkundenid',
  company:
    'companyname|customername|customercompanyname|customer|company|companyprofilecompanyname|firmenname|nombredelaempresa|nomdelasociété|nomsocietà|nomesocietà|会社名|회사이름|nomedaempresa|названиеорганизации|названиекомпании|公司名称',
  domain:
    'primarydomainname|primarydomain|domain|domainname|customerdomainname|defaultdomain|companyprofiledomain|primärerdomänenname|nombrededominioprincipal|nomdedomaineprincipal|nomedidominioprimario|プライマリドメイン名|주도메인이름|nomededomínioprimário|имяосновногодомена|主域名',
  relationship:
    'relationship|relationshiptopartner|beziehung|relación|relation|relazione|関係|관계|relacionamento|связь|关系',
  subscription:
    'subscriptionid|abonnementid|iddesuscripción|iddabonnement|idsottoscrizione|サブスクリプションid|구독id|iddaassinatura|идентификаторподписки|订阅id',
  product:
    'subscription|subscriptionname|product|productname|offername|offer|abonnement|suscripción|sottoscrizione|サブスクリプション|구독|assinatura|подписка|订阅',
  quantity:
    'quantity|seats|seatcount|licenses|licences|licensecount|availableseats|menge|cantidad|quantité|quantità|数量|수량|quantidade|количество',
  status: 'status|subscriptionstatus|state|subscriptionstate|estado|état|stato|状態|상태|состояние|状态',
  reseller:
    'reseller|resellerid|händler|revendedor|revendeur|rivenditore|リセラー|재판매인|торговыйпосредник|经销商',
  partner: 'partnerid|partnertenantid',
} as const;
