import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse, type DocumentNode } from 'graphql';

/** What is shown in place of the browser's own words, and its stack, where no answer comes. */
const away = { errors: [{ message: 'casus does not answer: it was stopped, or the network is away.' }] };

const send = createGraphiQLFetcher({
  url: '/graphql',
  fetch: (input, init) => window.fetch(input, init).catch(() => Response.json(away)),
  subscriptionUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
});

/**
 * Sends an operation to the server's /graphql, a subscription over a WebSocket. What stands in the tab "Headers", such
 * as a key, goes with the one as headers and with the other in connection_init, as a browser sends no headers there.
 * Right after a change of tab GraphiQL still holds the last tab's document and operation name: both are taken from what
 * is sent, so that a subscription is known as one.
 */
export const fetcher: Fetcher = (params, options) => {
  const documentAST = documentOf(params.query);
  const names = documentAST?.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [],
  );
  const known = names?.find((name) => name === params.operationName) ?? (names?.length === 1 ? names[0] : undefined);
  return send({ ...params, operationName: known }, { ...options, documentAST });
};

/** The document as a tree; undefined where it is no GraphQL, which the server then says. */
function documentOf(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}
