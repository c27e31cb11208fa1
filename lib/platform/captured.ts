import * as z from 'zod/mini';
import { count } from '@/lib/core/entry-fields';
import { customerId, subscriptionId } from '@/lib/core/ids';
import type { Box, Capture } from '@/lib/portal/captured';
import type { Matched } from '@/lib/portal/locators';
import { PAGES, type Route } from '@/lib/portal/routes';

/** More rows than any page shows, and more text: bounds, so that no page can keep the background busy. */
const MOST_ROWS = 5_000;
const MOST_PARTS = 500;
const MOST_CHARACTERS = 5_000_000;

const text = z.string().check(z.maxLength(1_000));
const few = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(MOST_PARTS));
const flag = z.exactOptional(z.literal(true));

export const routeSchema: z.ZodMiniType<Route> = z.object({
  page: z.enum(PAGES),
  cloud: z.exactOptional(z.literal('china')),
  customer: z.exactOptional(customerId),
  subscription: z.exactOptional(subscriptionId),
  transfer: z.exactOptional(text),
});

const run = z.object({ text, action: flag, icon: flag, left: flag, moving: flag });

const cell = z.object({
  runs: few(run),
  links: few(routeSchema),
  guid: z.exactOptional(text),
  id: text,
  at: count,
  spans: z.exactOptional(text),
  head: flag,
});

const row = z.object({ keys: few(text), cells: few(cell), child: flag, opens: flag, moving: flag });

const grid = z.object({
  headings: few(cell),
  heads: z.exactOptional(few(z.object({ after: count, cells: few(cell) }))),
  rows: z.array(row).check(z.maxLength(MOST_ROWS)),
  skeletons: count,
  keyed: z.boolean(),
  filtered: z.boolean(),
  address: z.exactOptional(text),
  choices: z.exactOptional(few(z.object({ text, first: flag }))),
  stated: z.number(),
  first: z.exactOptional(z.number()),
  beside: few(text),
  titles: z.exactOptional(few(text)),
  pager: few(text),
  more: z.exactOptional(z.boolean()),
});

const control = z.object({ value: z.exactOptional(z.union([z.boolean(), text])) });

const box: z.ZodMiniType<Box> = z.object({
  get inside() {
    return z.array(z.union([run, box])).check(z.maxLength(MOST_ROWS));
  },
  passing: flag,
  choice: flag,
  term: flag,
  heading: z.exactOptional(count),
  part: z.exactOptional(text),
  control: z.exactOptional(control),
  labels: z.exactOptional(control),
  customer: z.exactOptional(customerId),
  subscription: z.exactOptional(subscriptionId),
});

const matched: z.ZodMiniType<Matched> = z.record(z.string(), count);
const state = { language: text, busy: z.boolean(), matched: z.exactOptional(matched) };

/** What a page shows, as its script took it down. */
export const captureSchema: z.ZodMiniType<Capture> = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('grids'),
      ...state,
      grids: few(grid),
      whole: z.boolean(),
      alert: z.boolean(),
      loose: flag,
    }),
    z.object({
      kind: z.literal('content'),
      ...state,
      content: box,
      titles: few(text),
    }),
    z.object({ kind: z.literal('invitation'), ...state, texts: few(text) }),
  ])
  .check(z.refine((capture) => JSON.stringify(capture).length < MOST_CHARACTERS));
