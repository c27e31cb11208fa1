import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface FirstRunProps {
  start(): void;
  /** Where the dashboard opens: beside the popup, or in place. */
  target?: '_blank';
  /** Another way to begin. */
  children?: ComponentChildren;
}

/** The first thing a new user sees: what this is, and the three first steps. */
export const FirstRun = ({ start, target, children }: FirstRunProps) => (
  <section class="first stack" aria-labelledby="first">
    <h2 id="first">{i18n.t('popup.first_title')}</h2>
    <p>{i18n.t('popup.first_text')}</p>
    <ol>
      <Step picture="declare" title={i18n.t('popup.first_step_1')} text={i18n.t('popup.first_step_1_text')} />
      <Step picture="browse" title={i18n.t('popup.first_step_2')} text={i18n.t('popup.first_step_2_text')} />
      <Step picture="work" title={i18n.t('popup.first_step_3')} text={i18n.t('popup.first_step_3_text')} />
    </ol>
    <div class="row">
      <button type="button" class="primary" onClick={start}>
        {i18n.t('popup.first_start')}
      </button>
      {children}
      <a href="/dashboard.html#/import" target={target}>
        {i18n.t('popup.empty_import')}
      </a>
    </div>
  </section>
);

const Step = ({ picture, title, text }: { picture: string; title: string; text: string }) => (
  <li>
    <img src={`/steps/${picture}.svg`} width="80" height="60" alt="" />
    <div>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  </li>
);
