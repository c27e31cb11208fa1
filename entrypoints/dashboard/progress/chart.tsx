import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { instantText } from '@/lib/core/days';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { now } from '../store';
import type { History } from './history';

export const WIDTH = 960;
export const HEIGHT = 240;
export const LEFT = 44;
export const BOTTOM = 28;
const TOP = 12;

/** From values to places in the drawing. */
export interface Scale {
  x(at: number): number;
  y(value: number): number;
}

export const scaleOf = (from: number, to: number, most: number): Scale => ({
  x: (at) => LEFT + ((at - from) / Math.max(1, to - from)) * (WIDTH - LEFT - 8),
  y: (value) => HEIGHT - BOTTOM - (value / Math.max(1, most)) * (HEIGHT - BOTTOM - TOP),
});

/** Round numbers up to the top, four or so. */
export function ticksOf(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

interface ChartProps {
  /** What it shows, in a sentence, for whoever does not see it. */
  label: string;
  scale: Scale;
  most: number;
  days: readonly number[];
  children: ComponentChildren;
}

/** Axes and what is drawn in them. The numbers are in the table beneath. */
export const Chart = ({ label, scale, most, days, children }: ChartProps) => (
  <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
    {ticksOf(most).map((tick) => (
      <g key={tick}>
        <line class="grid" x1={LEFT} x2={WIDTH - 8} y1={scale.y(tick)} y2={scale.y(tick)} />
        <text x={LEFT - 8} y={scale.y(tick) + 4} text-anchor="end">
          {formatNumber(tick)}
        </text>
      </g>
    ))}
    {days.map((day, index) => (
      <text
        key={day}
        x={scale.x(day)}
        y={HEIGHT - 8}
        text-anchor={index === 0 ? 'start' : index === days.length - 1 ? 'end' : 'middle'}
      >
        {dayText(day)}
      </text>
    ))}
    {children}
  </svg>
);

interface ChartTableProps {
  /** Of the columns after the day. */
  heads: readonly string[];
  /** In order of time; shown the newest first. */
  rows: readonly { at: number; values: readonly number[] }[];
}

/** The numbers of a chart, day by day. */
export const ChartTable = ({ heads, rows }: ChartTableProps) => (
  <details>
    <summary>{i18n.t('dashboard.progress.as_table')}</summary>
    <div class="scroll">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{i18n.t('dashboard.progress.day')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ at, values }) => (
            <tr key={at}>
              <th scope="row">
                <time dateTime={instantText(at)}>{dayText(at)}</time>
              </th>
              {values.map((value, index) => (
                <td key={heads[index]} class="number">
                  {formatNumber(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

export const dayText = (at: number): string => formatDay(instantText(at), now.value);

/** A few of many, with the first and the last. */
export function few<Value>(values: readonly Value[], count: number): Value[] {
  if (values.length <= count) return [...values];
  const step = (values.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => values[Math.round(index * step)]).filter(
    (value) => value !== undefined,
  );
}

/** How much of the history is worked out, as long as it is not all. */
export const Working = ({ history, customers }: { history: History | undefined; customers: number }) =>
  history && history.done >= customers ? null : (
    <p class="soft small" role="status">
      {i18n.t('dashboard.progress.working', {
        done: formatNumber(history?.done ?? 0),
        of: formatNumber(customers),
      })}
    </p>
  );
