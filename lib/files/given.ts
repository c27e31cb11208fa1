/** The fields that say something; the others are left out, because what was not seen is not known. */
export type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

export function given<Fields extends object>(fields: Fields): Given<Fields>;
export function given(fields: object): object {
  const kept: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) {
    const value: unknown = Reflect.get(fields, field);
    if (value !== undefined && value !== '') kept[field] = value;
  }
  return kept;
}
