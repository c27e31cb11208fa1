import { line } from 'd3-shape';
import { i18n } from '#i18n';
import { DAY_MS } from '@/lib/core/days';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { hrefOf } from '../route';
import { shelved } from '../store';
import { Chart, ChartTable, dayText, Working } from './chart';
import { type Forecast, forecast, type Point } from './forecast';
import type { History } from './history';

/** What remains, day by day, and whether it will be nothing by the deadline. */
export function BurnDown({ history, customers }: { history: History | undefined; customers: number }) {
  const isWhole = history !== undefined && history.done >= customers;
  const points: Point[] = isWhole
    ? history.samples.map(({ at, bands }) => ({ at, remaining: bands.info + bands.warn + bands.danger }))
    : [];
  const { deadline } = shelved.value.settings;
  // The deadline's day is still good.
  const due = deadline === undefined ? undefined : Date.parse(deadline) + DAY_MS;
  const will = forecast(points);
  return (
    <section class="card" aria-labelledby="burn-down">
      <div class="row apart">
        <h3 id="burn-down">{i18n.t('dashboard.progress.burn_down')}</h3>
        <a href={hrefOf('settings', 'at=deadline')}>{i18n.t('dashboard.progress.set_deadline')}</a>
      </div>
      <Working history={history} customers={customers} />
      {isWhole && <Verdict will={will} due={due} />}
      {points.length > 1 && (
        <>
          <Drawing points={points} will={will} due={due} />
          <ChartTable
            heads={[i18n.t('dashboard.progress.remaining')]}
            rows={points.map(({ at, remaining }) => ({ at, values: [remaining] }))}
          />
        </>
      )}
    </section>
  );
}

function Verdict({ will, due }: { will: Forecast; due: number | undefined }) {
  switch (will.kind) {
    case 'finished':
      return <p class="tag good verdict">{i18n.t('dashboard.progress.finished')}</p>;
    case 'unknown':
      return <p>{i18n.t('dashboard.progress.no_forecast')}</p>;
    case 'on': {
      const day = dayText(will.at);
      if (due === undefined) return <p>{i18n.t('dashboard.progress.forecast', { day })}</p>;
      const late = Math.ceil((will.at - due) / DAY_MS);
      const deadline = dayText(due - 1);
      return late <= 0 ? (
        <p>
          <span class="tag good">{i18n.t('dashboard.progress.in_time')}</span>{' '}
          {i18n.t('dashboard.progress.forecast_deadline', { day, deadline })}
        </p>
      ) : (
        <p>
          <span class="tag danger">
            {plural(i18n.t('dashboard.progress.late', { n: formatNumber(late) }), late)}
          </span>{' '}
          {i18n.t('dashboard.progress.forecast_deadline', { day, deadline })}
        </p>
      );
    }
  }
}

interface DrawingProps {
  points: readonly Point[];
  will: Forecast;
  due: number | undefined;
}

/** Beyond this, the past would be squeezed to nothing. */
const MOST_FUTURE = 2;

function Drawing({ points, will, due }: DrawingProps) {
  const from = points[0]?.at ?? 0;
  const last = points.at(-1) ?? { at: 0, remaining: 0 };
  const farthest = last.at + MOST_FUTURE * (last.at - from);
  const end = Math.min(farthest, Math.max(last.at, due ?? 0, will.kind === 'on' ? will.at : 0));
  /** Where the straight way to nothing leaves the drawing. */
  const towards = (nothing: number): Point => {
    const at = Math.min(end, nothing);
    return { at, remaining: last.remaining * (1 - (at - last.at) / Math.max(1, nothing - last.at)) };
  };
  return (
    <Chart
      label={i18n.t('dashboard.progress.burn_down')}
      from={from}
      to={end}
      most={Math.max(...points.map(({ remaining }) => remaining))}
    >
      {({ x, y, top, bottom }) => {
        const path = line<Point>(
          ({ at }) => x(at),
          ({ remaining }) => y(remaining),
        );
        return (
          <>
            <path class="line" d={path(points) ?? ''} />
            {will.kind === 'on' && <path class="line dashed" d={path([last, towards(will.at)]) ?? ''} />}
            {due !== undefined && due >= from && due <= end && (
              <>
                <line class="due-line" x1={x(due)} x2={x(due)} y1={top} y2={bottom} />
                <text
                  x={x(due)}
                  dx={due - from > (end - from) / 2 ? -6 : 6}
                  y={top + 8}
                  text-anchor={due - from > (end - from) / 2 ? 'end' : 'start'}
                >
                  {i18n.t('files.column.deadline')}
                </text>
              </>
            )}
          </>
        );
      }}
    </Chart>
  );
}
