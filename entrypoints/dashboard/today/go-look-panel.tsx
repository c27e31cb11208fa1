import { computed } from '@preact/signals';
import { i18n } from '#i18n';
import { RoleMark } from '@/components/account-mark';
import { targetOf } from '@/lib/platform/accounts';
import { customersList, pageOf } from '@/lib/platform/portal-links';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { cards, now, shelved } from '../store';
import { goLook, type Leg, type Stop } from './go-look';

const FEW = 8;

const legs = computed((): Leg[] => {
  const { accounts, settings } = shelved.value;
  const target = targetOf(accounts.list)?.account;
  const where = { target, signedIn: accounts.signedIn, ageLimitDays: settings.ageLimitDays };
  return cards.value ? goLook(cards.value.values(), where, now.value) : [];
});

/** The way round the portal after which nothing is stale. */
export function GoLookPanel() {
  const pages = legs.value.reduce((sum, { stops }) => sum + stops.length, 0);
  const [first] = legs.value;
  const next = first?.stops[0];
  return (
    <section class="card go-look" aria-labelledby="go-look">
      <div class="row apart">
        <h3 id="go-look">{i18n.t('dashboard.go_look.title')}</h3>
        {pages > 0 && (
          <span class="soft">
            {plural(i18n.t('dashboard.go_look.pages', { n: formatNumber(pages) }), pages)}
          </span>
        )}
      </div>
      <p class="soft small">
        {pages === 0 ? i18n.t('dashboard.go_look.none') : i18n.t('dashboard.go_look.text')}
      </p>
      {first && next && (
        <p>
          <a class="primary" href={hrefOf(first, next)} target="_blank" rel="noreferrer">
            {i18n.t('dashboard.go_look.open_next')}
          </a>
        </p>
      )}
      {legs.value.map((leg) => (
        <LegList key={leg.account} leg={leg} />
      ))}
    </section>
  );
}

function LegList({ leg }: { leg: Leg }) {
  const { account, stops } = leg;
  const { signedIn } = shelved.value.accounts;
  const declared = accountOf(leg);
  const line = (stop: Stop) => (
    <li key={hrefOf(leg, stop)}>
      <a href={hrefOf(leg, stop)} target="_blank" rel="noreferrer">
        {textOf(stop)}
      </a>{' '}
      <span class="soft small">
        {plural(i18n.t('dashboard.go_look.settles', { n: formatNumber(stop.settles) }), stop.settles)}
      </span>
    </li>
  );
  return (
    <div class="leg">
      <h4 class="row">
        {declared && <RoleMark {...declared} />}
        {declared?.name ?? i18n.t('dashboard.today.no_account')}
        <span class={account === signedIn ? 'tag good' : 'tag warn'}>
          {account === signedIn ? i18n.t('dashboard.today.here') : i18n.t('dashboard.today.elsewhere')}
        </span>
      </h4>
      <ol>{stops.slice(0, FEW).map(line)}</ol>
      {stops.length > FEW && (
        <details class="rest">
          <summary>{i18n.t('dashboard.today.more', { n: formatNumber(stops.length - FEW) })}</summary>
          <ol start={FEW + 1}>{stops.slice(FEW).map(line)}</ol>
        </details>
      )}
    </div>
  );
}

const accountOf = ({ account }: Leg) =>
  shelved.value.accounts.list.find((declared) => declared.account === account);

function hrefOf(leg: Leg, stop: Stop): string {
  if (stop.page === 'customers-list') return customersList(accountOf(leg));
  return pageOf(accountOf(leg), stop.customer, stop.page === 'subscription' ? stop.subscription : undefined);
}

function textOf(stop: Stop): string {
  if (stop.page === 'customers-list') return i18n.t('dashboard.go_look.page_customers_list');
  const customer = stop.name ?? i18n.t('popup.unnamed_customer');
  return stop.page === 'subscriptions'
    ? i18n.t('dashboard.go_look.page_subscriptions', { customer })
    : i18n.t('dashboard.go_look.page_subscription', {
        customer,
        product: stop.product ?? i18n.t('popup.unnamed_product'),
      });
}
