/** The ids of one list gathered over pages that the portal shows in place of each other. Plain data. */
export interface ListProgress<Id extends string> {
  ids: readonly Id[];
  total?: number;
  complete: boolean;
}

export const NOTHING_SEEN: ListProgress<never> = { ids: [], complete: false };

/** One page of a list, as a `list-seen` sighting states it. */
export interface ListPage<Id extends string> {
  ids: readonly Id[];
  total?: number | undefined;
  complete: boolean;
  filtered: boolean;
}

/**
 * The progress after one more page. It is complete when as many different ids were seen as the page says there are.
 * A filtered page adds nothing; another total means that the list has changed, so gathering begins again with this page.
 */
export function addPage<Id extends string>(before: ListProgress<Id>, page: ListPage<Id>): ListProgress<Id> {
  if (page.filtered) return before;
  if (page.complete) return progress(page.ids, page.total, true);
  if (page.total === undefined) return before;
  const earlier = before.total === page.total ? before.ids : [];
  const ids = [...new Set([...earlier, ...page.ids])];
  return progress(ids, page.total, ids.length === page.total);
}

const progress = <Id extends string>(
  ids: readonly Id[],
  total: number | undefined,
  complete: boolean,
): ListProgress<Id> => ({
  ids,
  complete,
  ...(total !== undefined && { total }),
});
