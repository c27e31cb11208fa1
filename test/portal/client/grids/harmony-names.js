import { session } from '../session.js';

/** Ids and classes of today, and of the day after a redesign. */
const NAMES =
  session.shape === 'redesigned'
    ? {
        row: (id) => `entry~${id}`,
        cell: (field, id) => `${field}~of~${id}`,
        css: (name) => name.replace('data-grid', 'px-listing'),
      }
    : { row: (id) => `row-${id}`, cell: (field, id) => `cell-${field}-${id}`, css: (name) => name };
const NO_IDS = session.shape === 'noids';

export const css = (name) => NAMES.css(name);
export const rowId = (id) => (NO_IDS ? undefined : NAMES.row(id));
export const cellId = (field, id) => (NO_IDS ? undefined : NAMES.cell(field, id));
export const setId = (element, id) =>
  id === undefined ? element.removeAttribute('id') : element.setAttribute('id', id);

/** An id without a GUID in it. */
export const ownId = (id) => (NO_IDS ? undefined : id);

/** Skeleton rows are numbered, the first one in a way of its own (surface.md 2c). */
export const skeletonId = (at) => (at === 0 ? 'he-row-0' : String(at));
