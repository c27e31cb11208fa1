import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rule and element of each offence against the rules of axe, short enough to read in a failure. */
export const offences = async (builder: AxeBuilder): Promise<string[]> =>
  (await builder.analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );

export const offencesOn = (page: Page): Promise<string[]> => offences(new AxeBuilder({ page }));
