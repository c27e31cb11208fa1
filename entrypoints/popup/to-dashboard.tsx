import type { ComponentChildren } from 'preact';

interface ToDashboardProps {
  /** Such as `#/today`; without one, where the dashboard begins. */
  view?: string;
  class?: string;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** Opens the dashboard in a tab of its own. */
export const ToDashboard = ({ view = '', ...rest }: ToDashboardProps) => (
  <a class={view && 'more'} href={`/dashboard.html${view}`} target="_blank" {...rest} />
);
