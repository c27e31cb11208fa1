import { i18n } from '#i18n';
import { formatNumber } from '@/lib/texts/format';
import { Chart, ChartTable, few, scaleOf, Working } from './chart';
import { BANDS, type History, type Sample } from './history';

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

function Drawing({ samples, first, last }: { samples: readonly Sample[]; first: Sample; last: Sample }) {
  const most = Math.max(...samples.map(sumOf));
  const scale = scaleOf(first.at, last.at, most);
  return (
    <Chart
      label={i18n.t('dashboard.progress.over_time')}
      scale={scale}
      most={most}
      days={few(samples, 6).map(({ at }) => at)}
    >
      {BANDS.map((band, index) => {
        const below = (sample: Sample) =>
          BANDS.slice(0, index).reduce((sum, one) => sum + sample.bands[one], 0);
        const place = (sample: Sample, value: number) => `${scale.x(sample.at)},${scale.y(value)}`;
        const top = samples.map((sample) => place(sample, below(sample) + sample.bands[band]));
        const bottom = samples.map((sample) => place(sample, below(sample))).reverse();
        return <polygon key={band} class={`area ${band}`} points={[...top, ...bottom].join(' ')} />;
      })}
    </Chart>
  );
}
