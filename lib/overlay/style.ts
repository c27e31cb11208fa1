import type { Theme } from './theme';

/**
 * The portal's visual language in px, since `rem` belongs to the page. Every colour is given here for both themes:
 * nothing of the page can make a badge invisible. Backgrounds and edges are tints of the one colour of their tone.
 */
const THEMES = {
  light: {
    own: '--text:#242424;--soft:#616161;--base:#fff;--line:#e1dfdd;--link:#0f6cbd;--tint:6%',
    danger: '#b10e1c',
    warn: '#8a3707',
    info: '#115ea3',
    good: '#0e700e',
    none: '#505050',
    source: '#5c3d99',
    target: '#03666b',
  },
  dark: {
    own: '--text:#f3f2f1;--soft:#bdbbb8;--base:#1b1a19;--line:#3b3a39;--link:#6cb8f6;--tint:14%',
    danger: '#f5b5b9',
    warn: '#fbb583',
    info: '#a5d0fb',
    good: '#9fd89f',
    none: '#d0cecc',
    source: '#7a56bf',
    target: '#057a80',
  },
};

const mix = (share: string): string => `color-mix(in srgb,var(--fg) ${share},var(--base))`;

const RULES = `*{box-sizing:border-box;margin:0}
:host{all:initial;direction:inherit;color:var(--text);font:13px/18px "Segoe UI","Segoe UI Web (West European)",-apple-system,system-ui,Roboto,"Helvetica Neue",sans-serif}
.icon{flex:none;width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:1.3}
a,.link,summary{color:var(--link)}
button{font:inherit;color:inherit;cursor:pointer;border:1px solid var(--line);border-radius:4px;background:var(--base);min-height:24px;padding:2px 12px}
button:hover{border-color:currentColor}
.primary{background:var(--link);border-color:var(--link);color:var(--base);font-weight:600}
.plain,.link{border-color:transparent;background:none;padding:2px 6px}
.link{text-decoration:underline}
:focus-visible{outline:2px solid var(--text);outline-offset:1px;border-radius:4px}
:host(twinwatch-badge){margin-inline-start:3px;word-spacing:2px;outline:none}
.badge,.chip{display:inline-flex;align-items:center;gap:4px;padding:0 6px;border:1px solid ${mix('35%')};border-radius:4px;background:${mix('var(--tint)')};color:var(--fg)}
.badge{vertical-align:middle;max-width:220px;height:20px;word-spacing:0;font-size:12px;line-height:16px;font-weight:600;white-space:nowrap;cursor:default}
.badge :is(.icon,span){flex:none}
.badge .more{flex:0 1 auto;font-weight:400;overflow:hidden;text-overflow:ellipsis}
.faded{border-style:dashed}
:host(:focus-visible) .badge{outline:2px solid var(--text)}
:host(twinwatch-strip){display:block;background:var(--base)}
:host(.below){position:fixed;inset:auto 0 0;z-index:2147483000;max-height:50vh;overflow:auto}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;min-height:32px;padding:3px 12px;border-top:3px solid var(--fg);border-bottom:1px solid var(--line)}
.role{display:inline-flex;align-items:center;gap:6px;padding:1px 8px;border-radius:4px;background:var(--fg);color:#fff;font-weight:600}
.name{font-weight:600;overflow-wrap:anywhere}
.soft,dt{color:var(--soft)}
.push{margin-inline-start:auto}
.folded{display:block;width:100%;min-height:8px;height:8px;padding:0;border:0;border-radius:0!important;outline-offset:-2px!important;background:var(--fg)}
.banner,.note{display:grid;grid-template-columns:auto 1fr;gap:0 10px;padding:10px 16px 12px 12px;border-inline-start:4px solid var(--fg);border-bottom:1px solid var(--line);background:${mix('calc(var(--tint)/2)')}}
.note{padding-block:6px;align-items:center}
:is(.banner,.note)>.icon{width:16px;height:20px;color:var(--fg)}
.title{font-size:14px;line-height:20px;color:var(--fg)}
.todo{margin-top:2px;font-size:14px;line-height:20px}
dl{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:6px}
dt,dd{display:inline}
dt::after{content:": "}
details{margin-top:4px}
summary{width:fit-content;cursor:pointer}
ul{padding-inline-start:20px}
.choice{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px}
.banner .choice{margin-top:8px}
@media(forced-colors:active){.role{border:1px solid}.bar,.banner,.note{border-color:CanvasText}.folded{border:2px solid}.icon{color:CanvasText!important}}
`;

/** The whole stylesheet in one theme. */
export function styleFor(theme: Theme): string {
  const { own, ...tones } = THEMES[theme];
  const classes = Object.entries(tones).map(([tone, colour]) => `.${tone}{--fg:${colour}}`);
  return `:host{${own};color-scheme:${theme}}${RULES}${classes.join('')}`;
}
