import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** In px. */
const ROW_HEIGHT = 44;
/** Until the list has been measured. */
const FIRST_HEIGHT = 900;
/** Rows beyond the visible ones, so that fast scrolling shows no gap. */
const AROUND = 8;

/** Which of many rows of a table in a box that scrolls are to be rendered; the table's head stays at the top of the box. */
export function useVirtualRows(box: RefObject<HTMLElement | null>, count: number) {
  const [, render] = useReducer((renders: number) => renders + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    overscan: AROUND,
    // The head is as high as a row, which makes all of them lie so much lower.
    scrollPaddingEnd: ROW_HEIGHT,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => render(undefined),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLTableRowElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
