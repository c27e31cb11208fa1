import type { Received } from '@/lib/platform/receive';
import type { Draft } from './record';

type Sent = Extract<Received, { type: 'page-decide' }>;
type Template = Sent['decisions'][number];

/** The decisions of a page with what was filled in there: none where a form was left empty. */
export const filledIn = ({ decisions, fields }: Sent): Draft[] =>
  decisions.flatMap((template) => complete(template, fields));

function complete({ decision, takes = [], needs, each }: Template, fields: Sent['fields']): Draft[] {
  const all = (name: string) => fields.flatMap((field) => (field.name === name ? [field.value.trim()] : []));
  const filled = (name: string) => all(name)[0];
  if (needs && !filled(needs)) return [];
  const taken = takes.flatMap((name) => (filled(name) ? [[name, filled(name)]] : []));
  const one = { ...decision, ...Object.fromEntries(taken) };
  return each ? all(each).map((value) => ({ ...one, [each]: value })) : [one];
}
