import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import * as act from './actions';
import { bodyOf, download, json, numberOf, textOf } from './answer';
import { customersCsv, subscriptionsCsv } from './exports';
import { fullTag, wordsOf } from './languages';
import { completeTransfer, rejectTransfer, requestRelationship, requestTransfer } from './relations';
import type { Session, Sessions, Settings } from './session';
import type { World } from './types';
import { Refusal } from './types';
import * as views from './views';
import { accountOf, customersOf, now } from './world';

/** The JSON that the portal's pages fetch, under /__portal/, always in the context of the signed-in account. */

export interface Call {
  world: World;
  settings: Settings;
  sessions: Sessions;
  session: Session;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const queryOf = (url: URL): views.Query => ({
  page: Math.max(1, Number(url.searchParams.get('page') ?? 1)),
  size: Number(url.searchParams.get('size') ?? 10),
  sort: url.searchParams.get('sort') ?? undefined,
  descending: url.searchParams.get('dir') === 'desc',
  search: url.searchParams.get('search') ?? '',
});

const whoIsThere = ({ world, settings, sessions, session }: Call) => {
  const common = {
    now: now(world).toISOString(),
    shape: settings.shape,
    language: settings.language,
    locale: fullTag(settings.language),
    hostility: settings.hostility,
    controls: settings.controls,
    words: wordsOf(settings.language),
  };
  if (session.user === undefined) {
    return { ...common, users: world.users.map(({ id, name, email }) => ({ id, name, email })) };
  }
  const user = sessions.userOf(session);
  return {
    ...common,
    user: { name: user.name, email: user.email },
    account: accountOf(world, session.account),
    accounts: user.accounts.map((id) => accountOf(world, id)).map(({ id, name, key }) => ({ id, name, key })),
  };
};

const orderItems = z.array(
  z.object({ offerId: z.string(), quantity: z.int(), parent: z.optional(z.string()) }),
);

type Handler = (call: Call, parts: string[], body: Record<string, unknown>) => unknown;

const customer = (parts: string[]): string => parts[1] ?? '';
const subscription = (parts: string[]): string => parts[3] ?? '';

/** Method and path; `*` stands for an id. */
const ROUTES: Record<string, Handler> = {
  'GET session': whoIsThere,
  'POST session/sign-in': ({ sessions, session }, _parts, body) =>
    sessions.signIn(session, textOf(body, 'user')),
  'POST session/sign-out': ({ session }) => {
    session.user = undefined;
  },
  'POST session/account': ({ sessions, session }, _parts, body) =>
    sessions.switchAccount(session, textOf(body, 'account')),
  'GET home': ({ world, session }) => ({ customers: customersOf(world, session.account).length }),
  'GET customers': ({ world, session, url }) =>
    views.customerRows(world, session.account, queryOf(url), false),
  'GET granular': ({ world, session, url }) => views.customerRows(world, session.account, queryOf(url), true),
  'GET customers/*': ({ world, session }, parts) =>
    views.customerFacts(world, session.account, customer(parts)),
  'GET customers/*/users': ({ world, session, url }, parts) =>
    views.userRows(world, session.account, customer(parts), queryOf(url)),
  'GET customers/*/licence': ({ world, session, url }, parts) =>
    views.subscriptionRows(
      world,
      session.account,
      customer(parts),
      'licence',
      queryOf(url),
      url.searchParams.get('nested') === 'true',
    ),
  'GET customers/*/usage': ({ world, session, url }, parts) =>
    views.subscriptionRows(world, session.account, customer(parts), 'usage', queryOf(url)),
  'GET customers/*/transfers': ({ world, session, url }, parts) =>
    views.transferRows(world, session.account, customer(parts), queryOf(url)),
  'POST customers/*/transfers': ({ world, session }, parts, body) =>
    requestTransfer(world, session.account, {
      customer: customer(parts),
      source: textOf(body, 'source'),
      subscriptions: textOf(body, 'subscriptions')
        .split(/[\s,;]+/)
        .filter((one) => one !== ''),
    }),
  'POST customers/*/transfers/*': ({ world }, parts, body) =>
    (body.answer === 'reject' ? rejectTransfer : completeTransfer)(world, parts[3] ?? ''),
  'GET customers/*/subscriptions/*': ({ world, session }, parts) => {
    views.customerFacts(world, session.account, customer(parts));
    return {
      ...views.subscriptionFacts(world, session.account, subscription(parts)),
      aheadMs: world.offsetMs,
    };
  },
  'POST customers/*/subscriptions/*/status': ({ world, session }, parts, body) => {
    const change = { active: act.reactivate, suspended: act.suspend, deleted: act.cancel };
    const wanted = textOf(body, 'status');
    if (wanted !== 'active' && wanted !== 'suspended' && wanted !== 'deleted') {
      throw new Refusal(400, 2002, 'There is no such status.');
    }
    change[wanted](world, session.account, subscription(parts));
  },
  'POST customers/*/subscriptions/*/quantity': ({ world, session }, parts, body) =>
    act.changeQuantity(world, session.account, subscription(parts), numberOf(body, 'quantity')),
  'POST customers/*/subscriptions/*/renewal': ({ world, session }, parts, body) =>
    body.atTermEnd === 'cancel'
      ? act.cancelAtTermEnd(world, session.account, subscription(parts))
      : act.setAutoRenew(world, session.account, subscription(parts), body.autoRenew === true),
  'POST customers/*/subscriptions/*/nickname': ({ world, session }, parts, body) =>
    act.rename(world, session.account, subscription(parts), textOf(body, 'nickname')),
  'POST customers/*/subscriptions/*/paid': ({ world, session }, parts) =>
    act.convertTrial(world, session.account, subscription(parts)),
  'POST customers/*/orders': ({ world, session }, parts, body) =>
    orderItems
      .parse(body.items)
      .map((item) => act.addSubscription(world, session.account, customer(parts), item).id),
  'GET catalogue': ({ world, url }) => views.offerRows(world, queryOf(url)),
  'GET organization': ({ world, session }) => accountOf(world, session.account),
  'POST relationship-request': ({ world, session }) => ({
    url: requestRelationship(world, session.account),
  }),
};

const routeOf = (method: string, parts: string[]): Handler | undefined => {
  const exact = ROUTES[`${method} ${parts.join('/')}`];
  return exact ?? ROUTES[`${method} ${parts.map((part, index) => (index % 2 === 1 ? '*' : part)).join('/')}`];
};

/** Answers one call of a page; a `Refusal` becomes the API's error body. */
export const answerPage = async (call: Call): Promise<void> => {
  const { url, request, response, world, session } = call;
  const parts = url.pathname.split('/').slice(2).map(decodeURIComponent);
  if (parts[0] === 'export') {
    if (parts[1] === 'customers')
      return download(response, 'Customers.csv', customersCsv(world, session.account));
    const all = parts[3] === 'all';
    return download(
      response,
      all ? 'AllSubscriptions.csv' : 'Subscriptions.csv',
      subscriptionsCsv(world, session.account, parts[2] ?? '', all),
    );
  }
  const handler = routeOf(request.method ?? 'GET', parts);
  if (!handler) return json(response, { code: 404, description: 'There is nothing here.' }, 404);
  if (session.user === undefined && parts[0] !== 'session') {
    return json(response, { code: 900420, description: 'Sign in first.' }, 401);
  }
  json(response, (await handler(call, parts, request.method === 'POST' ? await bodyOf(request) : {})) ?? {});
};
