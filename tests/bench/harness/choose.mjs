// What a run measures, out of all there is, by the names on its command line.

/** Those whose name is, or begins with, one of `names`; letters and digits count alone, and all are meant when none is named. */
export function chosen(option, all, names) {
  if (names.length === 0) return all;
  const picked = names.map((name) => matching(all, name));
  const missing = names.find((_, i) => picked[i].length === 0);
  if (missing) throw new Error(`--${option}: "${missing}" is none of ${all.map(({ name }) => name).join('; ')}`);
  return all.filter((one) => picked.flat().includes(one));
}

function matching(all, name) {
  const same = all.filter((one) => plain(one.name) === plain(name));
  return same.length > 0 ? same : all.filter((one) => plain(one.name).startsWith(plain(name)));
}

const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
