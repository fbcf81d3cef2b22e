import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';

const send = createGraphiQLFetcher({
  url: '/graphql',
  subscriptionUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
});

/**
 * Sends an operation to the server's /graphql, a subscription over a WebSocket. What stands in the tab "Headers", such
 * as a key, goes with the one as headers and with the other in connection_init, as a browser sends no headers there.
 * Right after a change of tab GraphiQL still holds the last tab's operation name: one the document lacks is left out.
 */
export const fetcher: Fetcher = (params, options) => {
  const { operationName } = params;
  const known = operationName && new RegExp(`\\b${operationName}\\b`).test(params.query);
  return send(known ? params : { ...params, operationName: undefined }, options);
};
