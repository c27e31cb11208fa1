import { i18n } from '#i18n';
import { RoleMark } from '@/components/account-mark';
import { type Case, lastSeenOf } from '@/lib/core/case';
import { instantText } from '@/lib/core/days';
import type { Facts } from '@/lib/core/facts';
import { pageOf } from '@/lib/platform/portal-links';
import { commerceText, statusText } from '@/lib/texts/entry-text';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { now, shelved } from '../store';
import { differences, TRAITS, type Trait } from './compare';
import type { Group } from './groups';
import type { Loaded } from './load';

/** Source and target side by side, trait by trait, with what differs marked in a word. */
export function Comparison({ group, loaded: { at, card } }: { group: Group; loaded: Loaded }) {
  const factsOf = (ids: Group['sources']) => ids.flatMap((id) => at.all.get(id) ?? []);
  const [sources, targets] = [factsOf(group.sources), factsOf(group.targets)];
  const all = [...sources, ...targets];
  const differ = differences(sources, targets);
  const declared = new Map(shelved.value.accounts.list.map((each) => [each.account, each]));
  const nameOf = (facts?: Facts) => facts && declared.get(facts.account)?.name;
  const rows = TRAITS.map((trait) => ({
    trait,
    cells: all.map((facts) => textOf(trait, facts, at)),
  })).filter(({ cells }) => cells.some((text) => text !== undefined));
  return (
    <div class="scroll">
      <table class={`facts reflow ${all.length > 2 ? 'many' : ''}`}>
        <thead>
          <tr>
            <td />
            {all
              .map(({ id, role, account }) => ({ id, role, is: declared.get(account) }))
              .map(({ id, role, is }) => (
                <th key={id} scope="col">
                  <span class="row">
                    <RoleMark role={role} colour={is?.colour} />
                    {is?.name}
                  </span>
                  <a
                    class="small"
                    href={pageOf(is, card.customer, id)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={i18n.t('dashboard.customer.open_subscription', {
                      subscription: id,
                    })}
                  >
                    <code>{id.slice(0, 8)}…</code>
                  </a>
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ trait, cells }) => (
            <tr key={trait} class={differ.has(trait) ? 'differs' : ''}>
              <th scope="row">
                {i18n.t(`dashboard.customer.trait_${trait}`)}
                {differ.has(trait) && <span class="tag warn">{i18n.t('dashboard.customer.differs')}</span>}
              </th>
              {cells.map((text, index) => (
                <td
                  key={all[index]?.id}
                  class={text === undefined ? 'soft' : ''}
                  data-of={nameOf(all[index])}
                >
                  {text ?? i18n.t('dashboard.customer.not_seen')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is known of a trait; undefined: never seen. */
function textOf(trait: Trait, facts: Facts, at: Case): string | undefined {
  const day = (instant: number | undefined) =>
    instant === undefined ? undefined : formatDay(instantText(instant), now.value);
  switch (trait) {
    case 'product':
      return facts.product.label;
    case 'quantity':
      return facts.quantity === undefined
        ? undefined
        : plural(i18n.t('units.licences', { n: formatNumber(facts.quantity) }), facts.quantity);
    case 'status':
      return [
        statusText(facts.status),
        facts.trial && i18n.t('dashboard.customer.trial'),
        facts.gone && i18n.t('reason.gone'),
      ]
        .filter(Boolean)
        .join(', ');
    case 'commerce':
      return facts.commerce === 'unknown' ? undefined : commerceText(facts.commerce);
    case 'started':
      return day(facts.startedAt);
    case 'term':
      // Its end is the midnight after its last day.
      return day(facts.term && facts.term.end - 1);
    case 'window':
      return day(facts.window?.until);
    case 'renewal':
      return renewalText(facts);
    case 'addOn':
      return facts.parent && (at.all.get(facts.parent)?.product.label ?? facts.parent);
    case 'seen':
      return day(lastSeenOf(facts, at));
  }
}

/** Of a stopped one nothing is left to happen. One that is suspended and still billed is not stopped. */
function renewalText({ autoRenew, atTermEnd, stopped }: Facts): string | undefined {
  if (stopped) return '–';
  switch (atTermEnd) {
    case 'cancel':
    case 'renew':
    case 'extend':
      return i18n.t(`dashboard.customer.term_end_${atTermEnd}`);
    case undefined:
      if (autoRenew === undefined) return undefined;
      return i18n.t(autoRenew ? 'dashboard.customer.term_end_renew' : 'dashboard.customer.renew_off');
    default:
      return atTermEnd;
  }
}
