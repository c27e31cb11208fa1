import { sizes } from '../checks/size.mjs';

/** Bytes of what was built: the same check as in `npm test`, shown beside the rest. */
export const measure = () =>
  sizes().map(({ part, bytes, most }) => ({
    what: `${part}, minified`,
    unit: 'bytes',
    budget: most,
    runs: [bytes],
  }));
