import { pause, session } from './session.js';

/**
 * What a grid shows: one page of rows, sorted and searched by the server. Views draw it; the first time after
 * skeleton rows have stood for a while, later in place.
 */
export class GridModel extends EventTarget {
  state = { rows: undefined, total: 0, page: 1, sort: undefined, descending: false, search: '', busy: true };
  #latest = 0;

  constructor(load, size = session.hostility.rowsAPage) {
    super();
    this.load = load;
    this.size = size;
  }

  get pages() {
    return Math.max(1, Math.ceil(this.state.total / this.size));
  }

  async change(patch = {}) {
    this.#latest += 1;
    const mine = this.#latest;
    const first = this.state.rows === undefined;
    Object.assign(this.state, patch, { busy: true });
    this.dispatchEvent(new Event('change'));
    const { page, sort, descending, search } = this.state;
    const [loaded] = await Promise.all([
      this.load({ page, size: this.size, sort, dir: descending ? 'desc' : undefined, search }),
      pause(first ? session.hostility.skeletonMs : session.hostility.pagingMs),
    ]);
    const { grids } = session.hostility;
    if (grids === 'endless') return;
    const answer = grids === 'rows' ? loaded : { rows: [], total: 0, failed: grids === 'error' };
    // A later page, sort or search has overtaken this one.
    if (mine !== this.#latest) return;
    Object.assign(this.state, answer, { busy: false });
    this.dispatchEvent(new Event('change'));
  }

  sortBy(field) {
    const descending = this.state.sort === field && !this.state.descending;
    return this.change({ sort: field, descending, page: 1 });
  }
}
