/** Of a long list of equally high rows, those to render. */
export interface Slice {
  start: number;
  end: number;
}

/** Rows beyond the visible ones, so that fast scrolling shows no gap. */
const MARGIN = 12;

/**
 * @param top how far the list is scrolled, in px
 * @param height of the visible part, in px
 */
export function sliceOf(count: number, rowHeight: number, top: number, height: number): Slice {
  const first = Math.floor(top / rowHeight) - MARGIN;
  const last = Math.ceil((top + height) / rowHeight) + MARGIN;
  // In steps, so that not every pixel renders anew.
  return {
    start: Math.max(0, Math.min(count, first - (first % MARGIN))),
    end: Math.max(0, Math.min(count, last + MARGIN - (last % MARGIN))),
  };
}
