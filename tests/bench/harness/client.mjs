// What one request of a work looks like for each kind of server, and one request sent and answered.

/** `{ path, body }` for the work's question with these variables; where it has many documents, the one whose turn it is. */
function messageOf(engine, work, variables, turn) {
  if (engine.kind === 'floor')
    return { path: `/${encodeURIComponent(work.question ?? work.name)}`, body: JSON.stringify(variables) };
  const documents = [work.ask[engine.kind].document].flat();
  return graphqlMessage(documents[turn % documents.length], variables);
}

const graphqlMessage = (query, variables) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });

export const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** Sends one request and gives the `data` of its answer; throws on errors. */
export async function send(engine, { path, body }) {
  const response = await fetch(engine.url + path, { method: 'POST', headers: HEADERS, body });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { errors: text };
  if (errors) throw new Error(`${engine.name} answered ${response.status}: ${JSON.stringify(errors).slice(0, 600)}`);
  return data;
}

/** The parameters of a work as the messages that this engine rotates over. */
export async function messagesOf(engine, work, parameters) {
  const ask = work.ask[engine.kind];
  const request = (document, variables) => send(engine, graphqlMessage(document, variables));
  const variables = ask.prepare ? await ask.prepare(parameters, request) : (ask.variables ?? ((p) => p));
  return parameters.map((p, turn) => messageOf(engine, work, variables(p), turn));
}

/** The answer in the form that all engines must agree on; the floor's server has shaped it already. */
export async function answerTo(engine, work, message) {
  const data = await send(engine, message);
  return engine.kind === 'floor' ? data : work.ask[engine.kind].answer(data);
}
