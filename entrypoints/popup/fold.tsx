import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icon';
import { formatNumber } from '@/lib/texts/format';

interface FoldProps {
  title: string;
  count: number;
  open?: boolean;
  children: ComponentChildren;
}

/** A section that folds away under its heading and a count. */
export const Fold = ({ title, count, open = false, children }: FoldProps) => (
  <details class="group" open={open}>
    <summary class="row">
      <Icon name="chevron" />
      <h2>{title}</h2>
      <span class="count small">{formatNumber(count)}</span>
    </summary>
    {children}
  </details>
);
