/** A record without the fields that are not known: null would take away what other rows say of a shared vertex. */
export const known = <T extends object>(record: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value != null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
