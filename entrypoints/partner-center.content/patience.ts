/** A slow grid is not an unreadable one: the portal needs a second or two, a busy day more. */
const GRACE_MS = 5_000;

/** Waits before a page is called unreadable; a page that was read once starts anew. */
export function openPatience(signal: AbortSignal, lost: () => void) {
  let timer: number | undefined;
  let over = false;
  const stop = () => window.clearTimeout(timer);
  signal.addEventListener('abort', stop);
  return {
    /** True when it has lasted too long. */
    isOver: (readable: boolean): boolean => {
      if (readable) {
        stop();
        timer = undefined;
        over = false;
      } else {
        timer ??= window.setTimeout(() => {
          over = true;
          lost();
        }, GRACE_MS);
      }
      return over;
    },
  };
}
