interface OptionCheckProps {
  label: string;
  chosen: boolean;
  disabled: boolean;
  onChange: (chosen: boolean) => void;
}

/** A yes or no among the choices of an export. */
export function OptionCheck({ label, chosen, disabled, onChange }: OptionCheckProps) {
  return (
    <label class="option-check">
      <input
        type="checkbox"
        checked={chosen}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
