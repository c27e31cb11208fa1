export interface Timer {
  /** Does nothing while it runs already. */
  start: () => void;
  restart: () => void;
}

/** A timer that ends with the signal. */
export function timer(ms: number, signal: AbortSignal, ring: () => void): Timer {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  const start = () => {
    if (signal.aborted) return;
    pending ??= setTimeout(() => {
      pending = undefined;
      ring();
    }, ms);
  };
  signal.addEventListener('abort', stop);
  return {
    start,
    restart: () => {
      stop();
      start();
    },
  };
}

/**
 * At most one call at once and one more in each frame: the first comes in the same microtask, the next before the frame
 * is drawn, and one more when something changes after that and before it is drawn. Ends with the signal.
 */
export function oncePerFrame(view: Window, signal: AbortSignal, call: () => void): () => void {
  let isOpen = true;
  let isMissed = false;
  let frame = 0;
  const run = () => {
    isOpen = false;
    frame = view.requestAnimationFrame(() => {
      isOpen = true;
      if (!isMissed) return;
      isMissed = false;
      // Still open: what the page changes later in this frame must not be drawn without us.
      call();
    });
    call();
  };
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  return () => {
    if (signal.aborted) return;
    if (isOpen) run();
    else isMissed = true;
  };
}
