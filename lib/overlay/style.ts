import type { Theme } from './theme';

/**
 * The portal's visual language in px, since `rem` belongs to the page. Every colour is given here for both themes:
 * nothing of the page can make a badge invisible.
 */
const LIGHT = `
--text:#242424;--soft:#616161;--base:#fff;--raised:#faf9f8;--line:#e1dfdd;--link:#0f6cbd;--focus:#242424;
--source:#5c3d99;--target:#03666b;
--danger:#b10e1c;--danger-base:#fdf3f4;--danger-line:#eeacb2;
--warn:#8a3707;--warn-base:#fff6ef;--warn-line:#f7c9a9;
--info:#115ea3;--info-base:#ebf3fc;--info-line:#b4d6fa;
--good:#0e700e;--good-base:#f1faf1;--good-line:#a5d8a5;
--none:#505050;--none-base:#f5f5f5;--none-line:#d6d6d6;`;

const DARK = `
--text:#f3f2f1;--soft:#bdbbb8;--base:#1b1a19;--raised:#252423;--line:#3b3a39;--link:#6cb8f6;--focus:#fff;
--source:#7a56bf;--target:#057a80;
--danger:#f5b5b9;--danger-base:#3f1214;--danger-line:#80272c;
--warn:#fbb583;--warn-base:#3a1a06;--warn-line:#7d3c12;
--info:#a5d0fb;--info-base:#0c2740;--info-line:#1d4f7d;
--good:#9fd89f;--good-base:#0a2a0b;--good-line:#1f5c20;
--none:#d0cecc;--none-base:#2b2a29;--none-line:#4a4847;`;

const TONES = ['danger', 'warn', 'info', 'good', 'none']
  .map((tone) => `.${tone}{--fg:var(--${tone});--bg:var(--${tone}-base);--edge:var(--${tone}-line)}`)
  .join('');

const COMMON = `
*{box-sizing:border-box}
:host{all:initial;direction:inherit;font:400 13px/18px "Segoe UI","Segoe UI Web (West European)",-apple-system,system-ui,Roboto,"Helvetica Neue",sans-serif;color:var(--text)}
:host([hidden]){display:none}
.icon{flex:none;width:12px;height:12px;fill:currentColor}
a{color:var(--link)}
button{font:inherit;color:inherit;cursor:pointer;border:1px solid var(--line);border-radius:4px;background:var(--base);min-height:24px;padding:2px 12px}
button:hover{background:var(--raised)}
button.primary{background:var(--link);border-color:var(--link);color:var(--base);font-weight:600}
button.primary:hover{filter:brightness(.92)}
button.plain{border-color:transparent;background:none;padding:2px 6px}
button.plain:hover{border-color:var(--line)}
button.link{border-color:transparent;background:none;padding:0 4px;color:var(--link);text-decoration:underline}
:host(twinwatch-badge:focus-visible) .badge,:is(a,button,summary):focus-visible{outline:2px solid var(--focus);outline-offset:1px;border-radius:4px}
`;

const BADGE = `
:host(twinwatch-badge){display:inline;outline:none;margin-inline-start:3px;word-spacing:2px}
.badge{display:inline-flex;vertical-align:middle;align-items:center;gap:4px;max-width:220px;height:20px;word-spacing:0;padding:0 6px;border:1px solid var(--edge);border-radius:4px;background:var(--bg);color:var(--fg);font-size:12px;line-height:16px;font-weight:600;white-space:nowrap;cursor:default}
.badge span{overflow:hidden;text-overflow:ellipsis}
.badge .more{font-weight:400}
.badge.faded{border-style:dashed}
`;

const STRIP = `
:host(twinwatch-strip){display:block;position:relative;background:var(--base);contain:content}
:host(twinwatch-strip.below){position:fixed;inset:auto 0 0;z-index:2147483000;max-height:50vh;overflow:auto;box-shadow:0 -2px 8px #0004}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:32px;padding:3px 12px;border-top:3px solid var(--role);border-bottom:1px solid var(--line);background:var(--raised)}
.source{--role:var(--source)}.target{--role:var(--target)}.bar.warn,.bar.danger{--role:var(--fg)}
.role{display:inline-flex;align-items:center;gap:6px;padding:1px 8px;border-radius:4px;background:var(--role);color:#fff;font-weight:600;white-space:nowrap}
.name{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:40ch}
.soft{color:var(--soft)}
.push{margin-inline-start:auto}
.chip{display:inline-flex;align-items:center;gap:6px;padding:0 8px;border:1px solid var(--edge,var(--line));border-radius:4px;background:var(--bg,transparent);color:var(--fg,inherit)}
.folded{display:block;width:100%;min-height:8px;height:8px;padding:0;border:0;border-radius:0;background:var(--role)}
.banner,.note{display:grid;grid-template-columns:auto 1fr;gap:0 10px;padding:10px 16px 12px 12px;border-inline-start:4px solid var(--fg);border-bottom:1px solid var(--line);background:color-mix(in srgb,var(--bg) 60%,var(--base))}
.note{padding-block:6px;align-items:center}
:is(.banner,.note)>.icon{width:16px;height:16px;color:var(--fg)}
.banner>.icon{margin-top:2px}
.title{margin:0;font-size:14px;line-height:20px;font-weight:600;color:var(--fg)}
.todo{margin:2px 0 0;font-size:14px;line-height:20px}
dl{display:flex;flex-wrap:wrap;gap:4px 24px;margin:6px 0 0}
dl>div{min-width:0}
dt{display:inline;margin:0;color:var(--soft)}dt::after{content:": "}
dd{display:inline;margin:0;overflow-wrap:anywhere}
details{margin-top:4px}
summary{width:fit-content;cursor:pointer;color:var(--link)}
ul{margin:2px 0 0;padding-inline-start:20px}
.choice{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px}
.banner .choice{margin-top:8px}
`;

const FORCED = `
@media (forced-colors:active){
.badge,.chip,.role{border:1px solid CanvasText}
.bar{border-top-color:Highlight}
.folded{border:2px solid ButtonText}
:is(.banner,.note)>.icon{color:CanvasText}
.banner,.note{border-bottom:1px solid CanvasText;border-inline-start-color:Highlight}
}
@media (prefers-reduced-motion:no-preference){.checking .icon{animation:fade 1.2s ease-in-out infinite alternate}}
@keyframes fade{to{opacity:.35}}
`;

/** The whole stylesheet in one theme. */
export const styleFor = (theme: Theme): string =>
  `:host{${theme === 'dark' ? DARK : LIGHT}color-scheme:${theme}}${COMMON}${TONES}${BADGE}${STRIP}${FORCED}`;
