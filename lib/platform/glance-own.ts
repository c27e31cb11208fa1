import { glanceBy, type Outline, type PageShelfKey } from './glance';
import type { ShelfKey } from './shelf';

type OwnKey = Exclude<ShelfKey, PageShelfKey>;

const OUTLINES: Record<OwnKey, Outline> = {
  summary: { progress: 'object', attention: 'object', findings: 'object' },
  problem: { what: 'string', key: 'string', at: 'string' },
  demo: { onPortal: 'boolean' },
  locatorFix: {},
  locatorHealth: {},
  evidence: { length: 'number' },
};

/** What lies on the shelf for our own pages alone. */
export const glanceOwn = glanceBy<OwnKey>(OUTLINES);
