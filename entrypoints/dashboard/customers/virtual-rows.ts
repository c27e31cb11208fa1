import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** In px. */
const ROW_HEIGHT = 44;
/** Until the list has been measured. */
const FIRST_HEIGHT = 900;
/** Rows beyond the visible ones, so that fast scrolling shows no gap. */
const AROUND = 8;

/** How far the rows were scrolled when they were last seen, in px, and which rows: one comes back to the same place. */
let left = { of: '', offset: 0 };

/**
 * Which of many rows of a table in a box that scrolls are to be rendered; the table's head stays at the top of the box.
 * @param of tells one choice of rows from another
 */
export function useVirtualRows(box: RefObject<HTMLElement | null>, count: number, of: string) {
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
    initialOffset: left.of === of ? left.offset : 0,
    onChange: ({ scrollOffset }: Virtualizer<HTMLElement, HTMLTableRowElement>) => {
      left = { of, offset: scrollOffset ?? 0 };
      render(undefined);
    },
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLTableRowElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
