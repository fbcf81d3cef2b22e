import type { FastifyInstance } from 'fastify';

/** Says which methods the address of a request takes; none where there is no such address. */
export type AllowedMethods = (url: string) => readonly string[];

/** Knows the routes that are added to an app from now on. */
export function allowedMethodsOf(app: FastifyInstance): AllowedMethods {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ path: new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`), methods: [method].flat() });
  });
  return (url) => {
    const [path = ''] = url.split('?');
    return [...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))].sort();
  };
}
