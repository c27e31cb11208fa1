/**
 * What the popup paints from. Each lies on the shelf under a key of its own; the keeper lays them together under
 * `popup` as well, so that the first paint reads one key, and no more than it shows.
 */
export const PAINTED = [
  'accounts',
  'evidence',
  'settings',
  'summary',
  'problem',
  'clock',
  'demo',
  'paused',
] as const;

export const isPainted = (key: string): boolean => PAINTED.some((ours) => ours === key);

/** Findings of a group that the popup shows; the dashboard shows all. */
export const FEW = 3;
