import { bodyOf, json, numberOf, textOf } from './answer';
import { LANGUAGES } from './languages';
import type { Call } from './page-data';
import { acceptInvitation } from './relations';
import { CALM, MOODS } from './session';
import { SHAPES } from './types';
import { accountOf, customersOf, now, setClock } from './world';

/** What a test or the control strip does to the stand-in itself, under /__standin/. Not part of the portal. */

const oneOf = <T extends string>(text: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new TypeError(`"${text}" is none of ${allowed.join(', ')}.`);
  return found;
};

const state = ({ world, settings, session, url }: Call) => {
  const inviting = url.searchParams.get('inviting') ?? session.account;
  return {
    now: now(world).toISOString(),
    offsetMs: world.offsetMs,
    shape: settings.shape,
    shapes: SHAPES,
    language: settings.language,
    languages: LANGUAGES,
    theme: settings.theme,
    hostility: settings.hostility,
    moods: Object.keys(MOODS),
    mood:
      Object.entries(MOODS).find(
        ([, mood]) => JSON.stringify({ ...CALM, ...mood }) === JSON.stringify(settings.hostility),
      )?.[0] ?? '',
    user: session.user,
    account: session.account,
    accounts: world.accounts.map(({ id, key, name }) => ({ id, key, name })),
    invitations: world.invitations,
    /** Who could accept an invitation of an account, by default the one that one is in. */
    invitable: world.customers
      .filter((customer) => customer.relationships[inviting]?.kind !== 'reseller')
      .map(({ id, name }) => ({ id, name })),
    customers: customersOf(world, session.account).length,
  };
};

/** @param clockMoved called after the clock was set or moved */
export const answerControl = async (call: Call, clockMoved: () => void): Promise<void> => {
  const { world, settings, session, request, response, url } = call;
  const what = url.pathname.split('/')[2] ?? '';
  if (request.method === 'POST') {
    const body = await bodyOf(request);
    if (what === 'clock') {
      if (body.set !== undefined) setClock(world, textOf(body, 'set'));
      if (body.advanceMs !== undefined) world.offsetMs += numberOf(body, 'advanceMs');
      clockMoved();
    } else if (what === 'shape') settings.shape = oneOf(textOf(body, 'shape'), SHAPES);
    else if (what === 'language') settings.language = oneOf(textOf(body, 'language'), LANGUAGES);
    else if (what === 'theme') settings.theme = oneOf(textOf(body, 'theme'), ['light', 'dark']);
    else if (what === 'account') session.account = accountOf(world, textOf(body, 'account')).id;
    else if (what === 'mood')
      settings.hostility = { ...CALM, ...MOODS[oneOf(textOf(body, 'mood'), Object.keys(MOODS))] };
    else if (what === 'accept') {
      acceptInvitation(world, textOf(body, 'customer'), accountOf(world, textOf(body, 'account')).id);
    } else return json(response, { error: `Nothing is called ${what}.` }, 404);
  } else if (what !== 'state') return json(response, { error: `Nothing is called ${what}.` }, 404);
  json(response, state(call));
};
