interface SwitchProps {
  id: string;
  label: string;
  hint: string;
  on: boolean;
  change(on: boolean): void;
}

/** An on-off choice that takes effect at once. */
export const Switch = ({ id, label, hint, on, change }: SwitchProps) => (
  <div class="row apart setting">
    <label for={id}>
      {label}
      <span class="soft small" id={`${id}-hint`}>
        {hint}
      </span>
    </label>
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={on}
      aria-checked={on}
      aria-describedby={`${id}-hint`}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  </div>
);
