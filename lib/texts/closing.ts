/** Which sentence says why a customer cannot be closed yet. Of one of whom nothing was seen nothing is done. */
export function closingText(isSourceKnown: boolean, open: number) {
  if (open > 0) return 'open_points';
  return isSourceKnown ? 'open_list' : 'no_subscriptions';
}
