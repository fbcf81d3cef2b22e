/** How an operator prints: the expression of the subject and that of the parameter go in, a condition comes out. */
type Print = (subject: string, param: string) => string;

interface Operator {
  readonly print: Print;
  /** The bound it sets on an ordered value, for telling an inverted range. */
  readonly bound?: 'lower' | 'upper';
}

/**
 * Every operator of the filter language, one row each.
 * A new one is a row here and a line in schema.graphql.
 */
export const operators = {
  eq: { print: (subject, param) => `${subject} = ${param}` },
  ne: { print: (subject, param) => `${subject} <> ${param}` },
  in: { print: (subject, param) => `${subject} IN ${param}` },
  notIn: { print: (subject, param) => `NOT ${subject} IN ${param}` },
  isNull: { print: (subject, param) => `(${subject} IS NULL) = ${param}` },
  gt: { print: (subject, param) => `${subject} > ${param}`, bound: 'lower' },
  gte: { print: (subject, param) => `${subject} >= ${param}`, bound: 'lower' },
  lt: { print: (subject, param) => `${subject} < ${param}`, bound: 'upper' },
  lte: { print: (subject, param) => `${subject} <= ${param}`, bound: 'upper' },
  contains: { print: (subject, param) => `${subject} CONTAINS ${param}` },
  startsWith: { print: (subject, param) => `${subject} STARTS WITH ${param}` },
  endsWith: { print: (subject, param) => `${subject} ENDS WITH ${param}` },
  has: { print: (subject, param) => `${param} IN ${subject}` },
  hasSome: { print: (subject, param) => `any(item IN ${param} WHERE item IN ${subject})` },
  hasEvery: { print: (subject, param) => `all(item IN ${param} WHERE item IN ${subject})` },
  isEmpty: { print: (subject, param) => `(size(${subject}) = 0) = ${param}` },
} satisfies Record<string, Operator>;

export type OperatorName = keyof typeof operators;

export const isOperator = (name: string): name is OperatorName => Object.hasOwn(operators, name);

/** Which bound an operator sets, if any. */
export const boundOf = (name: OperatorName): Operator['bound'] => (operators[name] as Operator).bound;
