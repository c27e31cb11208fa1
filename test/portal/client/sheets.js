/** One stylesheet for all shadow roots: page styles do not reach into them. */
const load = async (name) => {
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch(`/assets/${name}`)).text());
  return sheet;
};

export const components = await load('components.css');
export const strip = await load('controls.css');
