import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  change(on: boolean): void;
}

/** An on-off choice that takes effect at once. */
export function Switch({ label, hint, on, change }: SwitchProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>
        {label}
        {hint && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  );
}
