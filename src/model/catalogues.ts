/** Catalogues in which every producer gives its own id to the same thing: such an id tells nothing apart. */
export const ownCatalogues: ReadonlySet<string> = new Set(['STIX']);
