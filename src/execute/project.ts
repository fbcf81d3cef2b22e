import type { SelectedField, SelectionSet } from '../select/selection.js';

/** Picks what is selected of a plain value, under the response names; for answers that are not read as rows. */
export function project(value: unknown, below: SelectionSet | undefined): unknown {
  if (!below || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => project(item, below));
  const [only] = below;
  if (!only) return {};
  const [typeName, fields] = only;
  return Object.fromEntries(
    fields.map((field) => [field.key, projectField(value as Record<string, unknown>, field, typeName)]),
  );
}

const projectField = (value: Record<string, unknown>, { name, below }: SelectedField, typeName: string): unknown =>
  name === '__typename' ? typeName : project(value[name], below);
