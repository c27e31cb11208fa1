import { guid } from '../pages';

/** What a page shows of a thing: a value, or the values of which any is right; `unknown` is always right and nothing read. */
export type Facts = Record<string, unknown>;

/** A page that nobody built the reader for, with all that may be read of it. Names of things stand for their GUIDs. */
export interface Unseen {
  name: string;
  at: string;
  lang?: string;
  /** `<template shadow>` becomes the open shadow tree of the element in which it stands. */
  html: string;
  /** What a person did to the page. */
  after?: () => void;
  customers?: Record<string, Facts>;
  subscriptions?: Record<string, Facts>;
  transfers?: Record<string, { state: string; items?: [string, string?][] }>;
  /** Everything that is told here has to be read. */
  fully?: true;
  /** All of the list is on the page. */
  complete?: true;
  filtered?: true;
  /** Whose account page or invitation it is. */
  tenant?: string;
  link?: string;
}

const names: string[] = [];
/** The id of a thing by its name: the same for every page. */
export function id(name: string): string {
  if (!names.includes(name)) names.push(name);
  return guid(1_000 + names.indexOf(name));
}
export const nameOf = (guid: string): string => names[Number(guid.slice(-12)) - 1_000] ?? guid;
export const upper = (name: string): string => id(name).toUpperCase();

export const PORTAL = 'https://partner.microsoft.com';
export const CUSTOMERS = `${PORTAL}/dashboard/v2/customers`;
export const LIST = `${CUSTOMERS}/list`;
/** Customer A, its subscriptions and its subscription 1. */
export const OF_A = `${CUSTOMERS}/${id('A')}`;
export const SUBSCRIPTIONS = `${OF_A}/subscriptions`;
export const SUBSCRIPTION = `${SUBSCRIPTIONS}/${id('1')}`;

export const toSubscription = (name: string, text: string, customer = 'A'): string =>
  `<a href="/dashboard/v2/customers/${id(customer)}/subscriptions/${id(name)}">${text}</a>`;
export const toCustomer = (name: string, text: string): string =>
  `<a href="/dashboard/v2/customers/${id(name)}/subscriptions">${text}</a>`;

const cells = (tag: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag.split(' ')[0]}>`).join('');
export const table = (heads: string[], rows: string[][], attributes = 'role="grid"'): string =>
  `<table ${attributes}><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`;
export const roles = (heads: string[], rows: string[][]): string =>
  `<div role="grid"><div role="rowgroup"><div role="row">${cells('div role="columnheader"', heads)}</div></div>
  <div role="rowgroup">${rows.map((row) => `<div role="row">${cells('div role="gridcell"', row)}</div>`).join('')}</div></div>`;
export const terms = (...pairs: [string, string][]): string =>
  `<dl>${pairs.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>`;
