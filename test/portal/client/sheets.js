/** Stylesheets for all shadow roots: page styles do not reach into them. */
const load = async (name) => {
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch(`/assets/styles/${name}.css`)).text());
  return sheet;
};

export const components = await Promise.all(['base', 'shell', 'page', 'fields', 'grid'].map(load));
export const strip = await load('controls');
