# casus on Debian, since the embedded engine has no binary for musl on x64.
FROM node:22-bookworm-slim AS build
WORKDIR /casus
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json schema.graphql ./
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 CASUS_DATA=/data/graph
WORKDIR /casus
COPY --from=build /casus/package.json /casus/schema.graphql ./
COPY --from=build /casus/node_modules node_modules
COPY --from=build /casus/dist dist
COPY cypher cypher
RUN install --directory --owner=node --group=node /data
USER node
VOLUME /data
EXPOSE 4000
# Node's own fetch, as the image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The server itself, not npm, is process 1: it gets SIGTERM and stops gracefully.
# Beyond loopback it starts only with CASUS_KEYS, or where CASUS_PUBLIC_READ=true says that everybody may read.
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
