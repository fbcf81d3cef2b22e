import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends an operation to the server's /graphql.
 * Right after a change of tab GraphiQL still holds the last tab's operation name: one the document lacks is left out.
 */
export const fetcher: Fetcher = (params, options) => {
  const { operationName } = params;
  const known = operationName && new RegExp(`\\b${operationName}\\b`).test(params.query);
  return send(known ? params : { ...params, operationName: undefined }, options);
};
