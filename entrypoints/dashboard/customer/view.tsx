import { i18n } from '#i18n';
import { Progress } from '@/components/progress';
import type { Card } from '@/lib/core/card';
import { progressOf } from '@/lib/core/portfolio';
import { signedInOf } from '@/lib/platform/accounts';
import { pageOf } from '@/lib/platform/portal-links';
import { acceptanceText } from '@/lib/texts/acceptance';
import { make, saveEvidence } from '../export/make';
import { Failed } from '../failed';
import { lastCustomers, route } from '../navigation';
import { hrefOf } from '../route';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { useLoaded } from '../use-loaded';
import { Bills } from './bills';
import { Closing } from './closing';
import { History } from './history';
import { Invitations } from './invitations';
import { type Loaded, load } from './load';
import { Notes } from './notes';
import { Owner } from './owner';
import { Pairs } from './pairs';
import { Resting } from './resting';
import { Warnings } from './warnings';
import { WhyCustomer } from './why-customer';

/** One customer: both sides of everything it has, what is to be decided, and how it came about. */
export function CustomerView() {
  const { customer } = route.value;
  const card = customer && cards.value?.get(customer);
  return (
    <>
      <p class="crumb">
        <a href={hrefOf('customers', lastCustomers.value)}>{i18n.t('dashboard.nav.customers')}</a>
      </p>
      {card ? <Known key={customer} card={card} /> : cards.value ? <Unseen /> : <Loading />}
    </>
  );
}

/** The card is replaced whenever an entry of the customer came. */
function Known({ card }: { card: Card }) {
  const { ageLimitDays } = shelved.value.settings;
  const shown = useLoaded(() => load(card, now.value, ageLimitDays), [card, ageLimitDays]);
  if (shown.failed) return <Failed {...shown.failed} />;
  if (shown.is) return <Customer loaded={shown.is} />;
  return 'is' in shown ? <Unseen /> : <Loading />;
}

const Unseen = () => <p class="card empty">{i18n.t('dashboard.customer.unseen')}</p>;

function Customer({ loaded }: { loaded: Loaded }) {
  const { card } = loaded;
  const { customer, name, subscriptions } = card;
  const states = Object.values(subscriptions).flatMap(({ state }) => state ?? []);
  const { byState, ...progress } = progressOf(states);
  return (
    <div class="customer">
      <div class="row apart title">
        <div>
          <h2>{name ?? i18n.t('popup.unnamed_customer')}</h2>
          <p class="soft small">
            <code>{customer}</code>
          </p>
        </div>
        <div class="row">
          <Owner customer={customer} owner={card.owner} />
          <button type="button" onClick={() => void make(() => saveEvidence(customer))}>
            {i18n.t('dashboard.export.evidence')}
          </button>
          <a
            class="primary"
            href={pageOf(signedInOf(shelved.value.accounts), customer, undefined)}
            target="_blank"
            rel="noreferrer"
          >
            {i18n.t('dashboard.today.open_page')}
          </a>
        </div>
      </div>
      <div class="columns-2">
        <div class="stack">
          <h3>{i18n.t('dashboard.customer.pairs')}</h3>
          <Pairs loaded={loaded} />
        </div>
        <aside class="stack">
          {states.length > 0 && (
            <Progress progress={{ ...progress, byState: Object.fromEntries(Object.entries(byState)) }} />
          )}
          <Warnings loaded={loaded} />
          <Resting card={card} />
          <section class="card" aria-labelledby="acceptance">
            <h3 id="acceptance">{i18n.t('dashboard.customer.acceptance')}</h3>
            <p>{acceptanceText(card, now.value)}</p>
            <WhyCustomer
              what={card.findings.some(({ kind }) => kind === 'waiting') ? 'waiting' : 'accepted'}
              loaded={loaded}
            />
            <Invitations loaded={loaded} />
          </section>
          <Notes loaded={loaded} />
          <Closing loaded={loaded} />
          <Bills loaded={loaded} />
        </aside>
      </div>
      <History loaded={loaded} />
    </div>
  );
}
