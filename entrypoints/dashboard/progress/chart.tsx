import { ticks } from 'd3-array';
import { utcTicks } from 'd3-time';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DAY_MS, instantText } from '@/lib/core/days';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { now } from '../store';
import type { History } from './history';

/** In px of the screen, at any width: what is scaled down with the drawing cannot be read on a narrow one. */
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 8;
const TOP = 12;
const BOTTOM = 28;
/** Of a day under the axis. */
const DAY_WIDTH = 110;

/** From values to places in the drawing. */
export interface Scale {
  x(at: number): number;
  y(value: number): number;
  /** Where nothing and the most are. */
  bottom: number;
  top: number;
}

interface ChartProps {
  /** What it shows, in a sentence, for whoever does not see it. */
  label: string;
  from: number;
  to: number;
  most: number;
  children(scale: Scale): ComponentChildren;
}

/** Axes and what is drawn in them, as wide as there is room. The numbers are in the table beneath. */
export function Chart({ label, from, to, most, children }: ChartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.round(svg.current?.getBoundingClientRect().width ?? 0));
    measure(); // at once, so that no frame is empty
    const watcher = new ResizeObserver(measure);
    if (svg.current) watcher.observe(svg.current);
    return () => watcher.disconnect();
  }, []);
  const right = width - RIGHT;
  const scale: Scale = {
    x: (at) => LEFT + ((at - from) / Math.max(1, to - from)) * (right - LEFT),
    y: (value) => HEIGHT - BOTTOM - (value / Math.max(1, most)) * (HEIGHT - BOTTOM - TOP),
    bottom: HEIGHT - BOTTOM,
    top: TOP,
  };
  const room = Math.floor((right - LEFT) / DAY_WIDTH);
  const days = room < 3 ? [from, to] : daysBetween(from, to, room);
  return (
    <svg ref={svg} class="chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {width > 0 && (
        <>
          {ticks(0, most, 4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick}>
                <line class="grid" x1={LEFT} x2={right} y1={scale.y(tick)} y2={scale.y(tick)} />
                <text x={LEFT - 8} y={scale.y(tick) + 4} text-anchor="end">
                  {formatNumber(tick)}
                </text>
              </g>
            ))}
          {children(scale)}
          {days.map((day) => (
            <g key={day}>
              <line
                class="grid"
                x1={scale.x(day)}
                x2={scale.x(day)}
                y1={scale.bottom}
                y2={scale.bottom + 5}
              />
              <text
                x={scale.x(day)}
                y={HEIGHT - 8}
                text-anchor={day === from ? 'start' : scale.x(day) > width - DAY_WIDTH / 2 ? 'end' : 'middle'}
              >
                {dayText(day)}
              </text>
            </g>
          ))}
        </>
      )}
    </svg>
  );
}

/** Begins of days, weeks or months, as many as there is room for. */
function daysBetween(from: number, to: number, most: number): number[] {
  const days = utcTicks(new Date(from), new Date(to), most)
    .map(Number)
    .filter((day) => day % DAY_MS === 0);
  const step = Math.ceil(days.length / most);
  return days.filter((_, index) => index % step === 0);
}

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
      <table class={`plain ${heads.length > 1 ? 'reflow' : ''}`}>
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

/** How much of the history is worked out, as long as it is not all. */
export const Working = ({ history, customers }: { history: History | undefined; customers: number }) =>
  history && history.done >= customers ? null : (
    <p class="working soft small" role="status">
      {i18n.t('dashboard.progress.working', {
        done: formatNumber(history?.done ?? 0),
        of: formatNumber(customers),
      })}
    </p>
  );
