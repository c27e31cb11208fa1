import { type Inputs, useEffect, useState } from 'preact/hooks';

/** What was loaded, or why it could not be; neither while nothing has come yet. */
export interface Shown<Result> {
  is?: Result;
  failed?: { reason: unknown };
}

interface Options {
  /** What is shown while it is loaded anew: what came last, or nothing, where that would be taken for the new. */
  meanwhile?: 'last' | 'nothing';
}

/**
 * Loads something for a view, and anew whenever one of `deps` changes; what comes too late is not shown.
 * @param load is told by the signal that nobody waits for it any more
 */
export const useLoaded = <Result>(
  load: (signal: AbortSignal) => Promise<Result>,
  deps: Inputs,
  options?: Options,
): Shown<Result> =>
  useTold(
    async function* (signal) {
      yield await load(signal);
    },
    deps,
    options,
  );

/** The same for what takes so long that it is shown as it grows: the newest is all that is known. */
export function useTold<Result>(
  tell: (signal: AbortSignal) => AsyncIterable<Result>,
  deps: Inputs,
  { meanwhile = 'last' }: Options = {},
): Shown<Result> {
  const [shown, show] = useState<Shown<Result>>({});
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    if (meanwhile === 'nothing') show({});
    const listen = async () => {
      for await (const is of tell(signal)) {
        if (signal.aborted) return;
        show({ is });
      }
    };
    listen().catch((reason: unknown) => {
      if (!signal.aborted) show({ failed: { reason } });
    });
    return () => leaving.abort();
  }, deps);
  return shown;
}
