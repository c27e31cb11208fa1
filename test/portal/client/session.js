import { api } from './api.js';

/** Who is signed in where, and how the stand-in was told to be. Loaded once, before anything is drawn. */
export const session = await api.get('session');

/** A word of the portal's language; `{0}` is filled in. */
export const t = (key, ...values) =>
  values.reduce((done, value, at) => done.replace(`{${at}}`, value), session.words[key] ?? key);

const DAY = { dateStyle: 'medium', timeZone: 'UTC' };

/** A date as the portal writes it: UTC, in the user's language. Year 9999 stands for "never". */
export const day = (instant) =>
  !instant
    ? ''
    : instant.startsWith('9999')
      ? t('neverEnds')
      : new Intl.DateTimeFormat(session.locale, DAY).format(new Date(instant));

export const dayAndTime = (instant) =>
  instant
    ? `${new Intl.DateTimeFormat(session.locale, { ...DAY, timeStyle: 'short' }).format(new Date(instant))} UTC`
    : '';

export const number = (value) => new Intl.NumberFormat(session.locale).format(value);

const STATUS_KEYS = {
  active: 'active',
  suspended: 'suspended',
  deleted: 'canceled',
  expired: 'expired',
  disabled: 'disabled',
  pending: 'pending',
};

/** The word for a status; one that the portal itself does not know is spelled out as it came. */
export const statusWord = (status) => {
  const key = STATUS_KEYS[status];
  if (key) return t(key);
  const words = status.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
