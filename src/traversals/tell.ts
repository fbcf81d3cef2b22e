/** Told of a part of the value that a traversal will give: what is selected of it may be read while the rest is asked for. */
export type Tell = (part: object) => void;
