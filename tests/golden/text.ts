const width = 120;

/** JSON to be read: a value stands on one line where it fits, else one item a line. */
export function json(value: unknown): string {
  return `${printed(value, '')}\n`;
}

function printed(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= width) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + printed(item, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printed(item, inner)}`).join(',\n')}\n${indent}}`;
}

/** A plan as it is written down: a pattern by its file, types planned alike together. */
export function readable(plan: unknown): unknown {
  if (Array.isArray(plan)) return plan.map(readable);
  if (typeof plan !== 'object' || plan === null) return plan;
  return Object.fromEntries(
    Object.entries(plan).map(([key, value]): [string, unknown] => {
      if (key === 'pattern') return [key, (value as { file: string }).file];
      return [key, key === 'byType' ? together(value as Record<string, unknown>) : readable(value)];
    }),
  );
}

function together(byType: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const types = new Map<string, string[]>();
  for (const [type, fields] of Object.entries(byType)) {
    const text = JSON.stringify(readable(fields));
    types.set(text, [...(types.get(text) ?? []), type]);
  }
  return Object.fromEntries([...types].map(([text, names]) => [names.join(' | '), JSON.parse(text) as unknown]));
}
