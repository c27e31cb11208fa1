/** What a control said when it was first seen: what a person has since entered is not saved yet. */
const firstSeen = new WeakMap<Element, string>();

/** The saved value of a control: `true` or `false` of a checkbox, else its text; undefined once somebody has changed it. */
export function savedValue(control: Element): boolean | string | undefined {
  const value = shownValue(control);
  if (value === undefined) return undefined;
  const seen = firstSeen.get(control) ?? String(value);
  firstSeen.set(control, seen);
  return String(value) === seen ? value : undefined;
}

function shownValue(control: Element): boolean | string | undefined {
  if (!(control instanceof HTMLInputElement)) {
    const checked = control.getAttribute('aria-checked');
    return checked === 'true' ? true : checked === 'false' ? false : undefined;
  }
  if (control.type === 'checkbox')
    return control.checked === control.defaultChecked ? control.checked : undefined;
  return control.value === control.defaultValue ? control.value : undefined;
}
