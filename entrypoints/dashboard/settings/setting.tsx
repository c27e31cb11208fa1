import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface SettingProps {
  /** Of the control. */
  id: string;
  label: string;
  hint?: string;
  children: ComponentChildren;
}

/** A choice with its name, and a word on what it does. */
export const Setting = ({ id, label, hint, children }: SettingProps) => (
  <div class="row apart setting">
    <label for={id}>
      {label}
      {hint && <span class="soft small">{hint}</span>}
    </label>
    {children}
  </div>
);

interface ChoiceProps<Value extends string | number> extends Omit<SettingProps, 'children'> {
  value: Value;
  of: readonly { value: Value; text: string }[];
  choose(value: Value): unknown;
}

/** A choice of one from a list. A value that the list does not have is kept, and shown as it is. */
export function Choice<Value extends string | number>({ value, of, choose, ...rest }: ChoiceProps<Value>) {
  const all = of.some((one) => one.value === value) ? of : [{ value, text: String(value) }, ...of];
  return (
    <Setting {...rest}>
      <select
        id={rest.id}
        value={value}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const chosen = all[selectedIndex];
          if (chosen) choose(chosen.value);
        }}
      >
        {all.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </Setting>
  );
}

/** A section of the page. */
export const Section = ({
  name,
  children,
}: {
  name: 'general' | 'on_pages' | 'judging' | 'prices' | 'data' | 'reminders';
  children: ComponentChildren;
}) => (
  <section class="card" aria-labelledby={`settings-${name}`}>
    <h2 id={`settings-${name}`} tabIndex={-1}>
      {i18n.t(name === 'reminders' ? 'popup.reminders' : `dashboard.settings.${name}`)}
    </h2>
    {children}
  </section>
);
