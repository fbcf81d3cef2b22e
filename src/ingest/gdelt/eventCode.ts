/** Marks an event whose EventCode says nothing: CAMEO has no such code. */
export const unknownCode = 'gdelt:unknown-event-code';

/**
 * The codes of CAMEO below each root: a digit for every code of three digits (`020`, `021`, …) that says how many of four
 * digits it has (`0211` to `0214`). All that GDELT's own table, the codebook or one of its later drafts lists.
 */
const below: Readonly<Record<string, string>> = {
  '01': '0000000000',
  '02': '040446000',
  '03': '0404470000',
  '04': '0000000',
  '05': '00000000',
  '06': '00000',
  '07': '000000',
  '08': '04042034',
  '09': '00000',
  '10': '040446000',
  '11': '0050000',
  '12': '0444600000',
  '13': '0340000050',
  '14': '044444',
  '15': '000000',
  '16': '0030303',
  '17': '0240000',
  '18': '0034000',
  '19': '0000020',
  '20': '00002',
};

/** Whether CAMEO has a code, and has it below this root. */
export function isEventCode(code: string, root: string): boolean {
  if (!code.startsWith(root)) return false;
  if (code === root) return true;
  const [, base, last = '0'] = /^(\d)([1-9])?$/.exec(code.slice(root.length)) ?? [];
  const most = base === undefined ? undefined : below[root]?.[Number(base)];
  return most !== undefined && Number(last) <= Number(most);
}
