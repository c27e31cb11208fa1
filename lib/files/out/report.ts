import { i18n } from '#i18n';
import { language } from '../../texts/language';
import { html } from './html';
import { type Overview, sourcesOf } from './overview';
import { credits, exceptions, holds, method, overlaps, perCustomer, summary } from './report-sections';
import { moment } from './say';

/**
 * The report as one HTML document that prints well: no script, nothing loaded, every text escaped.
 * In the language of the user; names left out where the overview was made without them.
 */
export function reportOf(overview: Overview): string {
  const sources = sourcesOf(overview);
  const parts = [
    summary(overview, sources),
    perCustomer(overview),
    exceptions(overview),
    overlaps(overview, sources),
    credits(overview),
    holds(overview, sources),
    method(overview),
  ];
  const title = i18n.t('files.report.title');
  return html`<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${i18n.t('files.report.as_of', { when: moment(overview.at) })}</p>${parts}</main></body></html>
`.text;
}

const STYLE = html`body{font:11pt/1.45 system-ui,sans-serif;color:#111;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{margin:2rem 0 .75rem;break-after:avoid}table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:9pt}
th,td{border-bottom:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
th{border-color:#555}td{font-variant-numeric:tabular-nums}.date{white-space:nowrap}
@media(max-width:50rem){th,td{overflow-wrap:anywhere}.date{white-space:normal}}
thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4 landscape;margin:14mm}`;
