// Peer: @neo4j/graphql 7 under Apollo Server 5, set up as its manual says for production.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import Fastify from 'fastify';
import neo4j from 'neo4j-driver';
import { typeDefs } from './neo4j-graphql-schema.mjs';

const { BENCH_NEO4J_URI, PORT } = process.env;

const driver = neo4j.driver(BENCH_NEO4J_URI, undefined, { telemetryDisabled: true });
const library = new Neo4jGraphQL({
  typeDefs,
  driver,
  features: {
    filters: { String: { GT: true, GTE: true, LT: true, LTE: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});
const schema = await library.getSchema();

const app = Fastify({ logger: false });
const apollo = new ApolloServer({
  schema,
  introspection: false,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: true,
  plugins: [
    fastifyApolloDrainPlugin(app),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
  ],
});
await apollo.start();
await app.register(fastifyApollo(apollo), { context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }) });
await app.listen({ host: '127.0.0.1', port: Number(PORT) });
