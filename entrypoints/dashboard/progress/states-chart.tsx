import { area, stack } from 'd3-shape';
import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { Chart, ChartTable, Working } from './chart';
import { BANDS, type Band, type History, type Sample } from './history';

/** The states over time, in four bands, as a drawing and as a table. */
export function StatesChart({ history, customers }: { history: History | undefined; customers: number }) {
  const samples = history?.samples ?? [];
  const first = samples[0];
  const last = samples.at(-1);
  return (
    <section class="card" aria-labelledby="states">
      <h3 id="states">{i18n.t('dashboard.progress.over_time')}</h3>
      <Working history={history} customers={customers} />
      {first && last && first !== last && (
        <>
          <Drawing samples={samples} first={first} last={last} />
          <ul class="row small legend">
            {BANDS.map((band) => (
              <li key={band} class="row">
                <span class={`swatch ${band}`} aria-hidden="true" />
                {i18n.t(`dashboard.progress.band_${band}`)} <b>{formatNumber(last.bands[band])}</b>
              </li>
            ))}
          </ul>
          <ChartTable
            heads={BANDS.map((band) => i18n.t(`dashboard.progress.band_${band}`))}
            rows={samples.map(({ at, bands }) => ({ at, values: BANDS.map((band) => bands[band]) }))}
          />
        </>
      )}
    </section>
  );
}

const sumOf = ({ bands }: Sample): number => BANDS.reduce((sum, band) => sum + bands[band], 0);

/** Each band upon those before it. */
const stacked = stack<Sample, Band>()
  .keys(BANDS)
  .value(({ bands }, band) => bands[band]);

const Drawing = ({ samples, first, last }: { samples: readonly Sample[]; first: Sample; last: Sample }) => (
  <Chart
    label={i18n.t('dashboard.progress.over_time')}
    from={first.at}
    to={last.at}
    most={Math.max(...samples.map(sumOf))}
  >
    {({ x, y }) => (
      <>
        <Grains />
        {stacked(samples).map((layer) => {
          const path = area<(typeof layer)[number]>(
            ({ data }) => x(data.at),
            ([below]) => y(below),
            ([, above]) => y(above),
          )(layer);
          return (
            <g key={layer.key} class={layer.key}>
              <path class="area" d={path ?? ''} />
              <path fill={`url(#grain-${layer.key})`} d={path ?? ''} />
            </g>
          );
        })}
      </>
    )}
  </Chart>
);

/** What tells the bands apart beside their colours, as in the legend. */
const Grains = () => (
  <defs class="grains">
    <pattern id="grain-good" width="1" height="1" patternUnits="userSpaceOnUse" />
    <pattern id="grain-info" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M0.5 0v4" />
    </pattern>
    <pattern id="grain-warn" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M1 2h2" stroke-width="2" />
    </pattern>
    <pattern
      id="grain-danger"
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0.5 0v5" />
    </pattern>
  </defs>
);
