import {
  GraphQLError,
  TokenKind,
  isScalarType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

interface TextScalar {
  readonly is: (text: string) => boolean;
  readonly expected: string;
  /** The one form that is stored and compared; the text itself when left out. */
  readonly normalise?: (text: string) => string;
}

const dayOfMonth = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDate(text: string): boolean {
  return dayOfMonth.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(text) &&
  isDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));

/** Schemes of URLs that a browser runs: a page that links to a source must be able to trust its address. */
const runsCode: ReadonlySet<string> = new Set(['javascript:', 'vbscript:', 'data:']);

const isUrl = (text: string): boolean => URL.canParse(text) && !runsCode.has(new URL(text).protocol);

/** The scalars that are texts of a certain form, one row each. */
const textScalars: Readonly<Record<string, TextScalar>> = {
  Date: { is: isDate, expected: 'a calendar date YYYY-MM-DD' },
  DateTime: {
    is: isInstant,
    expected: 'an RFC 3339 instant such as 2026-02-12T09:30:00Z',
    normalise: (text) => new Date(text).toISOString(),
  },
  URL: { is: isUrl, expected: 'an absolute URL, and none that runs code' },
};

/** Gives the schema's text scalars their checks; answers are passed on as they are stored. */
export function bindScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, scalar] of Object.entries(textScalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) throw new Error(`schema.graphql has no scalar ${name}`);
    bind(type, scalar);
  }
  return schema;
}

function bind(type: GraphQLScalarType, { is, expected, normalise = (text) => text }: TextScalar): void {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && is(value)) return normalise(value);
    const name = node && argumentBefore(node);
    const message = `${type.name} must be ${expected}, not ${JSON.stringify(value)}.`;
    throw new GraphQLError(name === undefined ? message : `Argument "${name}": ${message}`, {
      extensions: { code: 'BAD_USER_INPUT' },
      ...(node && { nodes: node }),
    });
  };
  type.parseValue = (value) => parse(value);
  type.parseLiteral = (node) => parse('value' in node ? node.value : undefined, node);
}

/** The name before the colon that a literal, or the list it stands in, follows in the document. */
function argumentBefore({ loc }: ValueNode): string | undefined {
  for (let token = loc?.startToken.prev; token; token = token.prev) {
    if (token.kind === TokenKind.COLON) return token.prev?.value;
  }
  return undefined;
}
