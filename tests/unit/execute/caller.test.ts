import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import type { Caller } from '../../../src/execute/rootField.js';
import { model } from '../../support/engines.js';

test('every root field is told who asks', async () => {
  const told: (Caller | undefined)[] = [];
  const executor = new OperationExecutor(model.schema, ({ key }) => ({
    key,
    run: (_variables, caller) => {
      told.push(caller);
      return Promise.resolve(() => ({ value: null, complete: true }));
    },
  }));
  const document = parse('{ a: actor(id: "a") { id } b: actor(id: "b") { id } }');
  const [operation] = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const request = { document, operation: operation as OperationDefinitionNode, variables: {} };
  const caller: Caller = { name: 'jane', role: 'editor' };
  expect(await executor.execute({ ...request, caller })).toEqual({ data: { a: null, b: null } });
  expect(await executor.execute(request)).toEqual({ data: { a: null, b: null } });
  expect(told).toEqual([caller, caller, undefined, undefined]);
});
