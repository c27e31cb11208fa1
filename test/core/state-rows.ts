import type { Reason, State } from '../../lib/core/words';
import {
  ACCEPTED,
  ACCOUNTS,
  account,
  customerSeen,
  decided,
  linked,
  listed,
  type Step,
  seen,
  shows,
} from './told';

/** The state table of ledger.md, each row with exactly the reasons it names. The state is that of A. */
export type Row = readonly [
  what: string,
  now: string,
  state: State,
  reasons: readonly Reason[],
  ...steps: Step[],
];

const nce = { commerce: 'nce' };
const azure = { commerce: 'azure' };
/** A window that closes on 8 March, of a term to the end of the year. */
const term = { cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-12-31' };
const down = { status: 'suspended' };
const twinUp: Step = ['03-05', seen('T', nce), linked('A', 'T')];
const pair = (a = {}, t = {}): Step[] => [
  ['03-01', seen('A', a)],
  ['03-05', seen('T', { ...nce, ...t }), linked('A', 'T')],
];
const transfer = (state: string, target?: string) => ({
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer: 'K',
  transfer: 'one',
  state,
  items: [{ source: 'A', ...(target && { target }) }],
});
const exempted = (id: string) => ({ ...decided('exempted', { subscription: 'A', reason: '' }), id });
const undone = (entry: string, id?: string) => ({ ...decided('undone', { entry }), ...(id && { id }) });
const allCustomers = { ...listed('EU', ''), list: 'customers', customer: null };
const planned = (until: string) =>
  decided('overlap-planned', { subscription: 'A', until, reason: 'training' });
const held = (until?: string) =>
  decided('held', { subscription: 'A', reason: 'wait', ...(until && { until }) });

// biome-ignore format: a row a line, as in the table that it proves
const accepted: Row[] = [
  // exempt
  ['a trial', '03-06', 'exempt', ['trial'], ['03-01', seen('A', { trial: true })]],
  ['a trial, even included', '03-06', 'exempt', ['trial'], ['03-01', seen('A', { trial: true }), decided('included', { subscription: 'A', reason: '' })]],
  ['exempted', '03-06', 'exempt', ['decision'], ['03-01', seen('A'), decided('exempted', { subscription: 'A', reason: 'own' })]],
  ['exempted, then included', '03-06', 'create', [], ['03-01', seen('A'), decided('exempted', { subscription: 'A', reason: 'own' })], ['03-02', decided('included', { subscription: 'A', reason: 'no' })]],
  ['exempted later', '03-06', 'create', [], ['03-01', seen('A')], ['03-20', decided('exempted', { subscription: 'A', reason: 'own' })]],
  ['exempted, then held', '03-06', 'exempt', ['decision'], ['03-01', seen('A'), decided('exempted', { subscription: 'A', reason: 'own' })], ['03-02', held()]],
  ['exempted, to be undone', '03-06', 'exempt', ['decision'], ['03-01', seen('A'), exempted('R')], ['03-20', undone('R')]],
  ['exempted, undone', '03-06', 'create', [], ['03-01', seen('A'), exempted('R')], ['03-02', undone('R')]],
  ['exempted, undone, that undone', '03-06', 'exempt', ['decision'], ['03-01', seen('A'), exempted('R')], ['03-02', undone('R', 'V')], ['03-03', undone('V')]],
  ['exempted, undone, that undone, and that too', '03-06', 'create', [], ['03-01', seen('A'), exempted('R')], ['03-02', undone('R', 'V')], ['03-03', undone('V', 'U')], ['03-04', undone('U')]],
  ['exempted, undone, that undone twice, once in vain', '03-06', 'exempt', ['decision'], ['03-01', seen('A'), exempted('R')], ['03-02', undone('R', 'V')], ['03-03', undone('V', 'U'), undone('V', 'T')], ['03-04', undone('U')]],
  ['converted', '03-06', 'exempt', ['converted'], ['03-01', seen('A'), seen('B', { migratedFrom: 'A' })]],
  ['converted, its own predecessor never seen', '03-06', 'exempt', ['converted'], ['03-01', seen('A', { migratedFrom: 'C' }), seen('B', { migratedFrom: 'A' })]],
  ['stopped in the baseline', '03-06', 'exempt', ['already-stopped'], ['03-01', seen('A', down), decided('baseline-frozen', { account: 'DE' })]],
  ['stopped in the baseline, seen so again', '03-06', 'exempt', ['already-stopped'], ['03-01', seen('A', down), decided('baseline-frozen', { account: 'DE' })], ['03-02', seen('A', down)]],
  ['stopped in the baseline, active before', '03-06', 'exempt', ['already-stopped'], ['03-01', seen('A')], ['03-02', shows('A', down), decided('baseline-frozen', { account: 'DE' })]],
  ['stopped in the baseline, active at its instant', '03-06', 'exempt', ['already-stopped'], ['03-02', seen('A'), shows('A', down), decided('baseline-frozen', { account: 'DE' })]],
  ['down but billed in the baseline', '03-06', 'exempt', ['already-stopped', 'still-billed'], ['03-01', seen('A', { ...nce, ...down }), decided('baseline-frozen', { account: 'DE' })]],
  ['stopped in the baseline, included', '03-06', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', down), decided('baseline-frozen', { account: 'DE' })], ['03-02', decided('included', { subscription: 'A', reason: '' })]],
  ['stopped in another account’s baseline', '03-06', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', down), account('BE', 'source'), decided('baseline-frozen', { account: 'BE' })]],
  ['stopped in a baseline that was undone', '03-06', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', down), { ...decided('baseline-frozen', { account: 'DE' }), id: 'R' }], ['03-02', undone('R')]],
  ['stopped in the baseline, seen active since', '03-06', 'create', [], ['03-01', seen('A', down), decided('baseline-frozen', { account: 'DE' })], ['03-02', seen('A')]],
  ['stopped after the baseline', '03-06', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A'), decided('baseline-frozen', { account: 'DE' })], ['03-02', seen('A', down)]],

  // azure
  ['azure, moved and seen so', '03-09', 'done', [], ['03-01', seen('A', azure)], ['03-05', decided('azure-moved', { subscription: 'A' }), seen('T', azure)], ['03-06', seen('A', { ...azure, ...down })]],
  ['azure, moved, source active', '03-09', 'azure-moved', ['source-still-active'], ['03-01', seen('A', azure)], ['03-05', decided('azure-moved', { subscription: 'A' }), seen('T', azure)]],
  ['azure, moved, nothing in the target', '03-09', 'azure-moved', ['target-not-seen'], ['03-01', seen('A', { ...azure, ...down }), decided('azure-moved', { subscription: 'A' })]],
  ['azure, moved, its own target is down', '03-09', 'azure-moved', ['target-not-seen'], ['03-01', seen('A', { ...azure, ...down }), seen('T', { ...azure, ...down }), seen('U', azure), linked('A', 'T'), decided('azure-moved', { subscription: 'A' })]],
  ['azure, moved, gone', '03-09', 'azure-moved', ['gone'], ['03-01', seen('A', azure), seen('T', azure), decided('azure-moved', { subscription: 'A' })], ['03-02', listed('DE', '')]],
  ['azure, moved, a word nobody knows', '03-09', 'azure-moved', ['status-text'], ['03-01', seen('A', { ...azure, status: 'warned' }), seen('T', azure), decided('azure-moved', { subscription: 'A' })]],
  ['azure, moved, pending', '03-09', 'azure-moved', ['status-text'], ['03-01', seen('A', { ...azure, status: 'pending' }), seen('T', azure), decided('azure-moved', { subscription: 'A' })]],
  ['azure, down before it moved', '03-09', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', { ...azure, ...down })]],
  ['azure, down, a target that is down', '03-09', 'outage-risk', ['twin-unconfirmed'], ['03-01', seen('A', { ...azure, ...down }), seen('T', { ...azure, status: 'pending' })]],
  ['azure, down, its twin not active', '03-09', 'outage-risk', ['target-not-active'], ['03-01', seen('A', { ...azure, ...down }), seen('T', { ...azure, ...down }), linked('A', 'T')]],
  ['azure, down, another azure active', '03-09', 'azure-ready', [], ['03-01', seen('A', { ...azure, ...down }), seen('T', azure)]],
  ['azure, accepted', '03-09', 'azure-ready', [], ['03-01', seen('A', azure)]],
  ['azure, told', '03-31T09:00:00', 'azure-told', [], ['03-01', seen('A', azure)], ['03-02', decided('azure-told', { subscription: 'A' })]],
  ['azure, told 30 days ago', '04-01', 'azure-told', ['overdue'], ['03-01', seen('A', azure)], ['03-02', decided('azure-told', { subscription: 'A' })]],
  ['azure, not told but held', '03-09', 'azure-ready', [], ['03-01', seen('A', azure)], ['03-02', held()]],

  // transfers
  ['an open transfer', '03-09', 'in-transfer', [], ['03-01', seen('A'), transfer('pending')]],
  ['a transfer begun', '05-09', 'in-transfer', [], ['03-01', seen('A'), transfer('In-Progress')]],
  ['a transfer on its last day', '03-31T08:59:59', 'in-transfer', [], ['03-01', seen('A'), transfer('pending')]],
  ['a transfer nobody answered', '03-31', 'create', [], ['03-01', seen('A'), transfer('pending')]],
  ['a transfer rejected', '03-09', 'create', [], ['03-01', seen('A'), transfer('rejected')]],
  ['a complete transfer', '03-09', 'done', ['transferred'], ['03-01', seen('A'), transfer('complete')]],
  ['an open transfer, seen active since', '03-09', 'in-transfer', [], ['03-01', seen('A'), transfer('pending')], ['03-02', seen('A')]],
  ['a complete transfer after an open one', '03-09', 'done', ['transferred'], ['03-01', seen('A'), transfer('pending'), { ...transfer('complete'), transfer: 'two' }]],
  ['a complete transfer before an open one', '03-09', 'done', ['transferred'], ['03-01', seen('A'), transfer('complete'), { ...transfer('pending'), transfer: 'two' }]],
  ['partly complete, with a target', '03-09', 'done', ['transferred'], ['03-01', seen('A'), transfer('partial', 'T')]],
  ['partly complete, without one', '03-09', 'create', [], ['03-01', seen('A'), transfer('partial')]],
  ['partly complete, with a target for another', '03-09', 'create', [], ['03-01', seen('A'), { ...transfer('partial'), items: [{ source: 'A' }, { source: 'B', target: 'T' }] }]],
  ['a complete transfer whose items are not shown again', '03-09', 'done', ['transferred'], ['03-01', seen('A'), transfer('pending')], ['03-02', { ...transfer('complete'), items: [] }]],
  ['a transfer of which nothing was ever shown', '03-09', 'create', [], ['03-01', seen('A'), { ...transfer('pending'), items: [] }]],
  ['a transfer recorded by mistake', '03-09', 'create', [], ['03-01', seen('A'), { ...transfer('pending'), id: 'R' }], ['03-02', decided('reattributed', { entries: ['R'] })]],
  ['active after a complete transfer', '03-09', 're-activated', ['suspend', 'transferred'], ['03-01', seen('A'), transfer('complete')], ['03-02', seen('A')]],
  ['active after a complete transfer, nce', '03-09', 're-activated', ['cancel', 'window-unknown', 'transferred'], ['03-01', seen('A', nce), transfer('complete')], ['03-02', seen('A', nce)]],

  // unknown
  ['a status nobody knows', '03-09', 'unknown', ['status-text'], ['03-01', seen('A', { status: 'warned' })]],
  ['of another cloud, undone', '03-09', 'create', [], ['03-01', seen('A'), { ...account('DE', 'source', 'china'), id: 'R' }], ['03-02', undone('R')]],
  ['recorded by mistake, which is found later', '03-09', 'create', [], ['03-01', { ...seen('A'), id: 'R' }], ['03-20', decided('reattributed', { entries: ['R'] })]],
  ['recorded by mistake, which was none', '03-09', 'create', [], ['03-01', { ...seen('A'), id: 'R' }], ['03-02', { ...decided('reattributed', { entries: ['R'] }), id: 'V' }], ['03-03', undone('V')]],
  ['the target was another for a while', '03-09', 'create', [], ['03-01', seen('A')], ['03-02', account('BE', 'target')], ['03-03', account('BE', 'source')]],
  ['missing from a list of customers by mistake', '03-09', 'create', [], ['03-01', seen('A')], ['03-02', { ...allCustomers, id: 'R' }, decided('reattributed', { entries: ['R'] })]],
  ['linked to what will be another customer’s', '03-09', 'check-twin', ['target-not-active'], ['03-01', seen('A'), linked('A', 'T')], ['03-20', seen('T', { customer: 'L' })]],
  ['pending', '03-09', 'unknown', ['status-text'], ['03-01', seen('A', { status: 'pending' })]],
  ['no status ever', '03-09', 'unknown', ['status-text'], ['03-01', seen('A', { status: null })]],
  ['gone', '03-09', 'unknown', ['gone'], ['03-01', seen('A')], ['03-02', listed('DE', '')]],
  ['gone, its term past', '03-09', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', { termEndsAt: '2023-03-01' })], ['03-02', listed('DE', '')]],
  ['missing from a list of the instant at which it was seen', '03-09', 'create', [], ['03-02', seen('A'), listed('DE', '')]],
  ['missing once, seen again without a status', '03-09', 'create', [], ['03-01', seen('A')], ['03-02', listed('DE', '')], ['03-03', shows('A', {})]],
  ['gone within the last day of its term', '03-07T13:00:00', 'unknown', ['gone'], ['03-01', seen('A', { termEndsAt: '2023-03-07T10:00:00Z' })], ['03-07T12:00:00', listed('DE', '')]],
  ['gone after the last day of its term', '03-08T00:00:00', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A', { termEndsAt: '2023-03-07T10:00:00Z' })], ['03-07T12:00:00', listed('DE', '')]],
  ['gone, its term past, target listed between', '03-09', 'outage-risk', ['no-twin'], ['03-01', seen('A', { termEndsAt: '2023-03-05' })], ['03-03', listed('DE', '')], ['03-04', listed('EU', '')]],
  ['suspended, and nobody knows what that means', '03-09', 'unknown', ['commerce'], ...pair({ commerce: 'unknown' }), ['03-06', shows('A', down)]],

  // done, still billed, outage
  ['stopped on the day', '03-09', 'done', [], ...pair(), ['03-05T20:00:00', shows('A', down)]],
  ['stopped a day later', '03-09', 'done', ['late'], ...pair(), ['03-06', shows('A', down)]],
  ['stopped a day later, planned', '03-09', 'done', [], ...pair(), ['03-06', planned('2023-03-06'), shows('A', down)]],
  ['stopped after the plan', '03-09', 'done', ['late'], ...pair(), ['03-05T10:00:00', planned('2023-03-05')], ['03-06', shows('A', down)]],
  ['planned, stopped on the day', '03-09', 'done', [], ['03-01', seen('A')], ['03-04', planned('2023-03-04')], twinUp, ['03-05T20:00:00', shows('A', down)]],
  ['down before the target was up', '03-09', 'done', ['gap'], ['03-01', seen('A')], ['03-04', shows('A', down)], twinUp],
  ['down when the target was first seen up', '03-09', 'done', [], ['03-01', seen('A')], ['03-05', shows('A', down), seen('T', nce), linked('A', 'T')]],
  ['stopped, closed, its target never seen', '03-09', 'done', [], ['03-01', seen('A', down), linked('A', 'T'), decided('customer-closed', { customer: 'K' })]],
  ['stopped, closed, its target never seen, planned', '03-09', 'done', [], ['03-01', seen('A', down), linked('A', 'T'), planned('2023-02-01'), decided('customer-closed', { customer: 'K' })]],
  ['stopped, the target has too many', '03-09', 'done', ['over'], ...pair({}, { quantity: 11 }), ['03-05T20:00:00', shows('A', down)]],
  ['stopped, the target is another product', '03-09', 'done', ['product-differs'], ...pair({}, { product: { name: 'Heavy', productId: 'CFQ2', skuId: '0001' } }), ['03-05T20:00:00', shows('A', down)]],
  ['stopped, one of two targets is another product', '03-09', 'done', ['product-differs'], ['03-01', seen('A')], ['03-05', seen('T', { quantity: 5 }), seen('U', { quantity: 5, product: { name: 'Heavy' } }), linked('A', 'TU')], ['03-05T20:00:00', shows('A', down)]],
  ['suspended nce, window open', '03-07', 'still-billed', ['suspended-not-cancelled'], ...pair({ ...nce, ...term }), ['03-06', shows('A', down)]],
  ['suspended nce, window closed', '03-08', 'still-billed', ['suspended-not-cancelled', 'window-closed'], ...pair({ ...nce, ...term }), ['03-06', shows('A', down)]],
  ['suspended nce, window never seen', '03-08', 'still-billed', ['suspended-not-cancelled', 'window-unknown'], ...pair(nce), ['03-06', shows('A', down)]],
  ['suspended without a twin', '03-08', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A')], ['03-06', shows('A', down)]],
  ['suspended with a candidate', '03-08', 'outage-risk', ['twin-unconfirmed'], ['03-01', seen('A'), seen('T')], ['03-06', shows('A', down)], ['03-07', seen('T')]],
  ['suspended, the target listed before', '03-08', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A'), listed('EU', '')], ['03-06', shows('A', down)]],
  ['suspended, the target listed since', '03-08', 'outage-risk', ['no-twin'], ['03-01', seen('A')], ['03-06', shows('A', down)], ['03-07', listed('EU', '')]],
  ['suspended, the target listed later', '03-08', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A')], ['03-06', shows('A', down)], ['03-09', listed('EU', '')]],
  ['suspended, only another target seen since', '03-08', 'outage-risk', ['short', 'target-stale'], ...pair({}, { quantity: 1 }), ['03-06', shows('A', down)], ['03-07', seen('U', { product: { name: 'Heavy' } })]],
  ['suspended with a candidate, not seen since', '03-08', 'outage-risk', ['twin-unconfirmed', 'target-stale'], ['03-01', seen('A'), seen('T')], ['03-06', shows('A', down)]],
  ['suspended nce without a twin', '03-08', 'outage-risk', ['no-twin', 'still-billed', 'target-stale'], ['03-01', seen('A', nce)], ['03-06', shows('A', down)]],
  ['suspended, the target list seen since', '03-08', 'outage-risk', ['no-twin'], ['03-01', seen('A')], ['03-06', shows('A', down)], ['03-07', listed('EU', '')]],
  ['suspended, the target list seen as it went down', '03-08', 'outage-risk', ['no-twin'], ['03-01', seen('A')], ['03-06', shows('A', down), listed('EU', '')]],
  ['suspended, only the source list seen since', '03-08', 'outage-risk', ['no-twin', 'target-stale'], ['03-01', seen('A')], ['03-06', shows('A', down)], ['03-07', listed('DE', 'A')]],
  ['suspended while short', '03-08', 'outage-risk', ['short', 'target-stale'], ...pair({}, { quantity: 9 }), ['03-06', shows('A', down)]],
  ['suspended, target suspended', '03-08', 'outage-risk', ['target-not-active'], ...pair({}, down), ['03-05T10:00:00', shows('A', down)], ['03-06', seen('T', { ...nce, ...down })]],
  ['suspended, target cancelled', '03-08', 'outage-risk', ['target-not-active'], ...pair(), ['03-06', shows('A', down), shows('T', { status: 'cancelled' })]],
  ['suspended, target pending', '03-08', 'outage-risk', ['target-not-active'], ...pair({}, { status: 'pending' }), ['03-06', shows('A', down), shows('T', { status: 'pending' })]],
  ['suspended, one target of two down and the other short', '03-08', 'outage-risk', ['short', 'target-not-active'], ['03-01', seen('A')], ['03-05', seen('T', { quantity: 4 }), seen('U', { quantity: 4, ...down }), linked('A', 'TU')], ['03-06', shows('A', down), shows('T', { status: 'active' })]],
  ['suspended, its add-on without a link', '03-08', 'outage-risk', ['add-on-missing'], ...pair(), ['03-05T10:00:00', seen('B', { parent: 'A' })], ['03-06', shows('A', down), shows('T', { status: 'active' })]],

  // re-activated
  ['active again after it was done', '03-09', 're-activated', ['suspend'], ...pair(), ['03-06', shows('A', down)], ['03-07', shows('A', { status: 'active' })]],
  ['active again, joined while it was stopped', '03-09', 're-activated', ['suspend'], ['03-01', seen('A')], ['03-04', shows('A', down)], ['03-05', seen('T', nce)], ['03-06', linked('A', 'T')], ['03-08', seen('A')]],
  ['active again, its target came while it was stopped', '03-09', 're-activated', ['suspend'], ['03-01', seen('A'), linked('A', 'T')], ['03-04', shows('A', down)], ['03-05', seen('T', nce)], ['03-08', seen('A')]],
  ['active again, included while it was stopped', '03-09', 're-activated', ['suspend'], ...pair(), ['03-05T10:00:00', decided('exempted', { subscription: 'A', reason: '' })], ['03-06', shows('A', down)], ['03-07', decided('included', { subscription: 'A', reason: '' })], ['03-08', seen('A')]],
  ['active again, closed while it was stopped', '03-11', 're-activated', ['suspend'], ['03-01', seen('A'), linked('A', 'T')], ['03-04', shows('A', down)], ['03-05', decided('customer-closed', { customer: 'K' })], ['03-08', seen('A')], ['03-10', seen('T')]],
  ['was covered only once the account of its target became the target', '03-13', 're-activated', ['suspend'], ACCOUNTS, ACCEPTED, ['03-09', customerSeen('BE')], ['03-10', seen('A'), seen('T', { account: 'BE' })], ['03-11', seen('A', down), linked('A', 'T')], ['03-12', account('BE', 'target')], ['03-13', seen('A')]],
  ['active again, stopped while exempt', '03-09', 'overlap', ['suspend'], ...pair(), ['03-05T10:00:00', decided('exempted', { subscription: 'A', reason: '' })], ['03-06', shows('A', down)], ['03-07', seen('A')], ['03-08', decided('included', { subscription: 'A', reason: '' })]],
  ['active again, covered since, to be stopped again', '03-09', 'overlap', ['suspend'], ['03-01', seen('A')], ['03-03', shows('A', down)], ['03-04', seen('A')], twinUp, ['03-20', shows('A', down)], ['03-21', seen('A')]],
  ['active again, covered only afterwards', '03-09', 'overlap', ['suspend'], ['03-01', seen('A')], ['03-02', shows('A', down)], ['03-03', shows('A', { status: 'active' })], twinUp],

  // hold
  ['held', '03-09', 'hold', ['decision'], ['03-01', seen('A'), held()]],
  ['held, until it begins', '03-09T23:59:59', 'hold', ['decision'], ['03-01', seen('A'), held('2023-03-10')]],
  ['no longer held', '03-10T00:00:00', 'create', [], ['03-01', seen('A'), held('2023-03-10')]],
  ['held, but its link is covered', '03-09', 'overlap', ['suspend'], ...pair(), ['03-06', held()]],
  ['nce, window closed', '03-09', 'hold', ['window-closed'], ['03-01', seen('A', { ...nce, ...term })]],
  ['nce, window open', '03-07', 'create', [], ['03-01', seen('A', { ...nce, ...term })]],
  ['nce, window never seen', '03-07', 'hold', ['window-unknown'], ['03-01', seen('A', nce)]],
  ['nce, held, window open', '03-07', 'hold', ['decision'], ['03-01', seen('A', { ...nce, ...term }), held()]],
  ['nce, window of a term that is past', '2024-01-01T00:00:00Z', 'hold', ['window-unknown'], ['03-01', seen('A', { ...nce, ...term })]],
  ['nce, renewed since its window closed', '04-09', 'hold', ['window-unknown'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z' })], ['04-02', shows('A', { startedAt: '2023-04-01' })]],
  ['nce, renewed before its window closed', '04-09', 'hold', ['window-closed'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z' })], ['04-02', shows('A', { startedAt: '2023-03-05' })]],
  ['nce, renewed as its window closed', '04-09', 'hold', ['window-closed'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z' })], ['04-02', shows('A', { startedAt: '2023-03-08T09:00:00Z' })]],
  ['nce, started before its window closed', '04-09', 'hold', ['window-closed'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z', startedAt: '2023-03-01T09:00:00Z' })]],
  ['nce, renewed twice, told in another order', '05-09', 'hold', ['window-unknown'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-04-08T09:00:00Z' })], ['05-02', shows('A', { startedAt: '2023-05-01' })], ['05-03', shows('A', { startedAt: '2023-04-01' })]],
  ['nce, window of a term told later, that is past', '04-09', 'hold', ['window-unknown'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z' })], ['03-09', shows('A', { termEndsAt: '2023-03-31' })]],
  ['nce, window of a term that is past, another term told', '04-09', 'hold', ['window-unknown'], ['03-01', seen('A', { ...nce, cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-03-31' })], ['04-02', shows('A', { termEndsAt: '2024-03-31' })]],
  ['nce, window closed, 31 days before its end', '12-01T23:59:59', 'hold', ['window-closed'], ['03-01', seen('A', { ...nce, ...term })]],
  ['nce, window closed, 30 days before its end', '12-02T00:00:00', 'hold', ['window-closed', 'term-ends'], ['03-01', seen('A', { ...nce, ...term })]],
  ['nce, window closed, on its last day', '12-31T23:59:59', 'hold', ['window-closed', 'term-ends'], ['03-01', seen('A', { ...nce, ...term })]],
  ['legacy, held, 30 days before its end', '12-02', 'hold', ['decision'], ['03-01', seen('A', { ...term }), held()]],
  ['nce, window closed, with a candidate', '03-09', 'check-twin', ['confirm'], ['03-01', seen('A', { ...nce, ...term }), seen('T', nce)]],
  ['naming itself as its base, short', '03-09', 'check-twin', ['short'], ...pair({ parent: 'A' }, { quantity: 5 })],
  ['nce, window closed, with a link', '03-09', 'check-twin', ['short'], ...pair({ ...nce, ...term }, { quantity: 1 })],

  // create
  ['nothing in the target', '03-09', 'create', [], ['03-01', seen('A')]],
  ['nothing in the target, commerce unknown', '03-09', 'create', ['commerce'], ['03-01', seen('A', { commerce: 'unknown' })]],
  ['a candidate rejected', '03-09', 'create', [], ['03-01', seen('A'), seen('T')], ['03-02', decided('twin-rejected', { customer: 'K', sources: ['A'], targets: ['T'] })]],

  // check-twin
  ['the exact candidate', '03-09', 'check-twin', ['confirm'], ['03-01', seen('A'), seen('T')]],
  ['the exact candidate is pending', '03-09', 'check-twin', ['confirm', 'target-not-active'], ['03-01', seen('A'), seen('T', { status: 'pending' })]],
  ['a smaller candidate', '03-09', 'check-twin', ['short'], ['03-01', seen('A'), seen('T', { quantity: 9 })]],
  ['a bigger candidate', '03-09', 'check-twin', ['over'], ['03-01', seen('A'), seen('T', { quantity: 11 })]],
  ['a candidate of unknown quantity', '03-09', 'check-twin', ['quantity-unknown'], ['03-01', seen('A'), seen('T', { quantity: null })]],
  ['unknown quantity, a candidate', '03-09', 'check-twin', ['quantity-unknown'], ['03-01', seen('A', { quantity: null }), seen('T')]],
  ['two candidates', '03-09', 'check-twin', ['ambiguous'], ['03-01', seen('A'), seen('T'), seen('U')]],
  ['two candidates, one exact', '03-09', 'check-twin', ['confirm'], ['03-01', seen('A'), seen('T'), seen('U', { quantity: 3 })]],
  ['a candidate that another wants', '03-09', 'check-twin', ['ambiguous'], ['03-01', seen('A'), seen('B'), seen('T')]],
  ['a candidate with licences to spare', '03-09', 'check-twin', ['ambiguous', 'short'], ['03-01', seen('A'), seen('B'), seen('T', { quantity: 15 }), linked('B', 'T')]],
  ['a candidate without licences to spare', '03-09', 'create', [], ['03-01', seen('A'), seen('B'), seen('T'), linked('B', 'T')]],
  ['a link short by one', '03-09', 'check-twin', ['short'], ...pair({}, { quantity: 9 })],
  ['a link of unknown quantity', '03-09', 'check-twin', ['quantity-unknown'], ...pair({}, { quantity: null })],
  ['a link, its own quantity unknown', '03-09', 'check-twin', ['quantity-unknown'], ...pair({ quantity: null })],
  ['a link to nothing seen', '03-09', 'check-twin', ['target-not-active'], ['03-01', seen('A'), linked('A', 'T')]],
  ['a link to a trial', '03-09', 'check-twin', ['short'], ...pair({}, { trial: true })],
  ['a link with an add-on missing', '03-09', 'check-twin', ['add-on-missing'], ...pair(), ['03-06', seen('B', { parent: 'A' })]],
  ['a link with an exempt add-on', '03-09', 'overlap', ['suspend'], ...pair(), ['03-06', seen('B', { parent: 'A', trial: true })]],
  ['a link with an add-on missing, one of two targets down', '03-09', 'check-twin', ['add-on-missing'], ['03-01', seen('A'), seen('B', { parent: 'A' })], ['03-05', seen('T'), seen('U', down), linked('A', 'TU')]],
  ['no licences, but the target is down', '03-09', 'check-twin', ['target-not-active'], ...pair({ quantity: 0 }, { ...down, quantity: 0 })],
  ['two links that a third joins', '03-09', 'check-twin', ['short'], ['03-01', seen('A'), seen('B'), seen('C')], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U'), linked('C', 'TU')]],
  ['a link of two, the first of unknown quantity', '03-09', 'check-twin', ['quantity-unknown'], ['03-01', seen('A')], ['03-05', seen('T', { quantity: null }), seen('U'), linked('A', 'TU')]],
  ['a link of two, the larger cancelled', '03-09', 'check-twin', ['short', 'target-not-active'], ['03-01', seen('A')], ['03-05', seen('T', { status: 'cancelled' }), seen('U', { quantity: 4 }), linked('A', 'TU')]],
  ['two sources, one target too small', '03-09', 'check-twin', ['short'], ['03-01', seen('A'), seen('B')], ['03-05', seen('T', { quantity: 19 }), linked('AB', 'T')]],
  ['too many, but an add-on missing', '03-09', 'check-twin', ['add-on-missing', 'over'], ...pair({}, { quantity: 11 }), ['03-06', seen('B', { parent: 'A' })]],

  // stop-today, overlap
  ['legacy, today', '03-05T23:59:59', 'stop-today', ['suspend'], ...pair()],
  ['legacy, the next midnight', '03-06T00:00:00', 'overlap', ['suspend'], ...pair()],
  ['commerce unknown', '03-05T23:59:59', 'stop-today', ['commerce'], ...pair({ commerce: 'unknown' })],
  ['nce, window open', '03-05T23:59:59', 'stop-today', ['cancel'], ...pair({ ...nce, ...term })],
  ['nce, window unknown', '03-05T23:59:59', 'stop-today', ['cancel', 'window-unknown'], ...pair(nce)],
  ['software', '03-05T23:59:59', 'stop-today', ['cancel', 'window-unknown'], ...pair({ commerce: 'software' })],
  ['a reservation', '03-05T23:59:59', 'stop-today', ['cancel', 'window-unknown'], ...pair({ commerce: 'reservation' })],
  ['nce, window closed', '03-09', 'overlap', ['window-closed', 'not-curable'], ...pair({ ...nce, ...term })],
  ['nce, window closed, renews', '03-09', 'overlap', ['window-closed', 'not-curable', 'renews'], ...pair({ ...nce, ...term, autoRenew: true })],
  ['nce, window closed, renews by schedule', '03-09', 'overlap', ['window-closed', 'not-curable', 'renews'], ...pair({ ...nce, ...term, autoRenew: false, atTermEnd: 'Renew' })],
  ['nce, window closed, ends', '03-09', 'overlap', ['window-closed', 'not-curable', 'ends-with-term'], ...pair({ ...nce, ...term, autoRenew: true, atTermEnd: 'cancel' })],
  ['nce, window closed, may extend', '03-09', 'overlap', ['window-closed', 'not-curable', 'may-extend'], ...pair({ ...nce, ...term, autoRenew: false })],
  ['nce, window closed, extends by schedule', '03-09', 'overlap', ['window-closed', 'not-curable', 'may-extend'], ...pair({ ...nce, ...term, atTermEnd: 'extend' })],
  ['nce, window open, renews', '03-07', 'overlap', ['cancel'], ...pair({ ...nce, ...term, autoRenew: true })],
  ['legacy with a window long closed', '03-09', 'overlap', ['suspend'], ...pair({ ...term, autoRenew: true })],
  ['planned', '03-07', 'stop-today', ['suspend', 'planned'], ...pair(), ['03-06', planned('2023-03-08')]],
  ['planned, the last day', '03-08', 'stop-today', ['suspend'], ...pair(), ['03-06', planned('2023-03-08')]],
  ['planned, over', '03-09T00:00:00', 'overlap', ['suspend'], ...pair(), ['03-06', planned('2023-03-08')]],
  ['a target not seen for a week', '03-12T09:00:00', 'overlap', ['suspend'], ...pair()],
  ['a target not seen for more than a week', '03-12T09:00:01', 'overlap', ['suspend', 'target-stale'], ...pair()],
  ['a base with its add-on', '03-05T10:00:00', 'stop-today', ['suspend', 'base-only'], ['03-01', seen('A'), seen('B', { parent: 'A' })], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')]],
  ['a base whose add-on was transferred', '03-05T10:00:00', 'stop-today', ['suspend'], ['03-01', seen('A'), seen('B', { parent: 'A' }), { ...transfer('complete'), items: [{ source: 'B' }] }], ['03-05', seen('T'), linked('A', 'T')]],
  ['a base whose add-on is in another account', '03-05T10:00:00', 'stop-today', ['suspend'], ['03-01', account('BE', 'source'), seen('A'), seen('B', { account: 'BE', parent: 'A' })], ['03-05', seen('T'), linked('A', 'T')]],
  ['a base and its add-on in one link', '03-05T10:00:00', 'stop-today', ['suspend', 'base-only'], ['03-01', seen('A'), seen('B', { parent: 'A' })], ['03-05', seen('T', { quantity: 20 }), linked('AB', 'T')]],
  ['a base whose add-on stopped without a target', '03-09', 'check-twin', ['add-on-missing'], ['03-01', seen('A'), seen('B', { parent: 'A' }), linked('B', 'V')], ['03-04', shows('B', down)], twinUp],
  ['a base whose add-on stopped, closed', '03-09', 'overlap', ['suspend'], ['03-01', seen('A'), seen('B', { parent: 'A' }), linked('B', 'V')], ['03-04', shows('B', down), decided('customer-closed', { customer: 'K' })], twinUp],
  ['a base whose add-on did not stop, closed', '03-09', 'check-twin', ['add-on-missing'], ['03-01', seen('A'), seen('B', { parent: 'A' }), linked('B', 'V')], ['03-04', decided('customer-closed', { customer: 'K' })], twinUp],
  ['linked with a base whose add-on has no twin', '03-09', 'check-twin', ['add-on-missing'], ['03-01', seen('A'), seen('C'), seen('B', { parent: 'C' })], ['03-05', seen('T', { quantity: 20 }), linked('AC', 'T')]],
  ['an add-on with its base', '03-05T10:00:00', 'stop-today', ['suspend', 'base-only'], ['03-01', seen('A', { parent: 'B' }), seen('B')], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')]],
  ['an add-on whose base stopped', '03-05T11:00:00', 'stop-today', ['suspend', 'base-stopped'], ['03-01', seen('A', { parent: 'B' }), seen('B')], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')], ['03-05T10:00:00', shows('B', down)]],
  ['an add-on whose base expired, nce', '03-05T11:00:00', 'stop-today', ['suspend', 'base-stopped'], ['03-01', seen('A', { parent: 'B' }), seen('B', nce)], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')], ['03-05T10:00:00', shows('B', { status: 'expired' })]],
  ['an add-on whose base is down, nce', '03-05T11:00:00', 'stop-today', ['suspend', 'base-stopped'], ['03-01', seen('A', { parent: 'B' }), seen('B', nce)], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')], ['03-05T10:00:00', shows('B', down)]],
  ['a base whose add-on stopped', '03-05T11:00:00', 'stop-today', ['suspend'], ['03-01', seen('A'), seen('B', { parent: 'A' })], ['03-05', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')], ['03-05T10:00:00', shows('B', down)]],
];

const invited = decided('invite-sent', { customer: 'K', account: 'EU' });
const chase = (on: string) => decided('invite-due', { customer: 'K', on });

// biome-ignore format: a row a line, as in the table that it proves
const notAccepted: Row[] = [
  ['nobody asked', '03-09', 'waiting', ['list-not-fully-seen'], ['03-01', seen('A')]],
  ['invited', '03-09', 'waiting', ['invited', 'list-not-fully-seen'], ['03-01', seen('A'), invited]],
  ['invited with the link of the source', '03-09', 'waiting', ['list-not-fully-seen'], ['03-01', seen('A'), decided('invite-sent', { customer: 'K', account: 'DE' })]],
  ['invited, undone', '03-09', 'waiting', ['list-not-fully-seen'], ['03-01', seen('A'), { ...invited, id: 'R' }], ['03-02', undone('R')]],
  ['missing from the list', '03-09', 'waiting', ['invited'], ['03-01', seen('A'), invited], ['03-02', allCustomers]],
  ['to be missing from the list', '03-09', 'waiting', ['invited', 'list-not-fully-seen'], ['03-01', seen('A'), invited], ['03-20', allCustomers]],
  ['missing, a chase ahead', '03-04T23:59:59', 'waiting', ['invited'], ['03-01', seen('A'), invited, chase('2023-03-05')], ['03-02', allCustomers]],
  ['missing before the chase', '03-05T00:00:00', 'waiting', ['invited', 'list-not-fully-seen'], ['03-01', seen('A'), invited, chase('2023-03-05')], ['03-02', allCustomers]],
  ['missing since the chase', '03-09', 'waiting', ['invited', 'overdue'], ['03-01', seen('A'), invited, chase('2023-03-05')], ['03-05T00:00:00', allCustomers]],
  ['azure, nobody asked', '03-09', 'azure-waiting', ['list-not-fully-seen'], ['03-01', seen('A', azure)]],
  ['gdap only', '03-09', 'waiting', ['list-not-fully-seen'], ['03-01', seen('A'), customerSeen('EU', { relationship: 'gdap' })]],
  ['accepted, then missing', '03-09', 'waiting', [], ['03-01', seen('A'), customerSeen('EU')], ['03-02', allCustomers]],
  ['accepted, then missing, then on a list', '03-09', 'waiting', [], ['03-01', seen('A'), customerSeen('EU')], ['03-02', allCustomers], ['03-04', { ...allCustomers, ids: ['K'] }]],
  ['azure told before accepted', '03-09', 'azure-ready', [], ['03-01', seen('A', azure), decided('azure-told', { subscription: 'A' })], ['03-02', customerSeen('EU')]],
  ['another cloud', '03-09', 'unknown', ['cloud'], ['03-01', seen('A'), account('DE', 'source', 'usgov')]],
  ['another cloud, gone', '03-09', 'unknown', ['cloud', 'gone'], ['03-01', seen('A'), account('DE', 'source', 'usgov')], ['03-02', listed('DE', '')]],
];

export const STATE_ROWS: readonly Row[] = [
  ...accepted.map(
    ([what, now, state, reasons, ...steps]): Row => [what, now, state, reasons, ACCOUNTS, ACCEPTED, ...steps],
  ),
  ...notAccepted.map(
    ([what, now, state, reasons, ...steps]): Row => [
      `not accepted, ${what}`,
      now,
      state,
      reasons,
      ACCOUNTS,
      ...steps,
    ],
  ),
];
