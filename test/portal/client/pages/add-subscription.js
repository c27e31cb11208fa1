import { api } from '../api.js';
import { h } from '../dom.js';
import { go, guardLeaving } from '../navigation.js';
import { paths } from '../routes.js';
import { t } from '../session.js';

/** An add-on belongs to a subscription that is there already. */
const baseOf = (item, rows) => {
  item.parent ??= rows[0]?.id;
  return h(
    'select',
    {
      class: 'input',
      'aria-label': `${t('baseSubscription')} ${item.name}`,
      onchange: (event) => {
        item.parent = event.target.value;
      },
    },
    rows.map((row) =>
      h('option', { value: row.id, selected: row.id === item.parent }, row.cells.subscription),
    ),
  );
};

/** The catalogue, a basket, and Submit. */
export const addSubscription = {
  app: 'catalog',
  depth: 1,
  async show({ route: { cid }, ui }) {
    const [customer, there] = await Promise.all([
      api.get(`customers/${cid}`),
      api.get(`customers/${cid}/licence`, { size: 500 }),
    ]);
    const basket = new Map();
    const list = h('ul', { class: 'plain', 'aria-label': t('basket') });
    const say = h('div', {});
    const submit = ui.button(t('submit'), { appearance: 'primary', disabled: true, onclick: () => order() });

    const draw = () => {
      list.replaceChildren(
        ...(basket.size === 0
          ? [h('li', { class: 'quiet' }, t('basketEmpty'))]
          : [...basket.values()].map((item) =>
              h(
                'li',
                { class: 'basket__item' },
                h('span', {}, item.name),
                h('input', {
                  type: 'number',
                  min: 1,
                  class: 'input input--short',
                  value: item.quantity,
                  'aria-label': `${t('quantity')} ${item.name}`,
                  oninput: (event) => {
                    item.quantity = Number(event.target.value);
                  },
                }),
                item.addOn && baseOf(item, there.rows),
                ui.button(t('remove'), { appearance: 'link', onclick: () => take(item) }),
              ),
            )),
      );
      if (basket.size === 0) submit.setAttribute('disabled', '');
      else submit.removeAttribute('disabled');
      submit.disabled = basket.size === 0;
    };
    const take = (item) => {
      basket.delete(item.offerId);
      draw();
    };
    const add = (row) => {
      basket.set(row.id, { offerId: row.id, name: row.cells.name, quantity: 1, addOn: row.cells.addOn });
      guardLeaving(() =>
        ui.ask(list, { title: t('leave'), body: t('leaveQuestion'), ok: t('leave'), cancel: t('stay') }),
      );
      draw();
    };
    const order = async () => {
      try {
        await api.post(`customers/${cid}/orders`, {
          items: [...basket.values()].map(({ offerId, quantity, parent }) => ({ offerId, quantity, parent })),
        });
        guardLeaving(undefined);
        go(paths.customer(cid, 'subscriptions'));
      } catch (error) {
        say.replaceChildren(ui.message(error.message, 'error'));
      }
    };
    draw();
    return {
      title: [t('addSubscription'), customer.name],
      place: { customer: customer.name },
      content: [
        h(
          'div',
          { class: 'two-columns' },
          ui.grid({
            label: t('catalogue'),
            heading: t('catalogue'),
            searchId: 'catalogue-search-box',
            load: (query) => api.get('catalogue', query),
            open: add,
            href: () => location.pathname,
            columns: [
              { field: 'name', header: t('sku'), sortable: true },
              { field: 'offer', header: t('offerId'), nowrap: true },
            ],
          }),
          h(
            'aside',
            { class: 'basket', 'aria-label': t('basket') },
            h('h2', { class: 'heading' }, t('basket')),
            say,
            list,
            h('div', { class: 'toolbar' }, submit),
          ),
        ),
      ],
    };
  },
};
