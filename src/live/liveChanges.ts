import {
  getVariableValues,
  GraphQLError,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Engine } from '../engines/engine.js';
import { CasusError, limitExceeded } from '../errors.js';
import type { Request } from '../execute/executeOperation.js';
import type { Model } from '../model/model.js';
import { selectionBounds } from '../plan/limits.js';
import { given } from '../plan/planPage.js';
import { readSource, type Variables } from '../select/argument.js';
import { readSelection } from '../select/readSelection.js';
import type { SelectedField } from '../select/selection.js';
import { changeAnswererOf } from './answerChanges.js';
import { ChangeFeed } from './changeFeed.js';
import { changeFilterOf } from './changeFilter.js';
import { ChangeLog } from './changeLog.js';
import { Subscriber } from './subscriber.js';
import type { Topic } from './topic.js';

export interface LiveOptions {
  /** Most subscribers at once. */
  readonly subscribersMax: number;
  /** Makes an error one that a client may see. */
  readonly show: (error: unknown) => GraphQLFormattedError;
  /** Told when the log cannot be read; it is read again until it can. */
  readonly troubled: (error: unknown) => void;
}

/** Topics kept per operation; more than a few come only from clients that each ask about other ids. */
const topicsPerOperation = 100;

/** Answers subscriptions to `changes`. Those that differ in no more than where they begin share their answers. */
export class LiveChanges {
  private readonly topics = new WeakMap<OperationDefinitionNode, LRUCache<string, Topic>>();
  private readonly log: ChangeLog;
  private readonly feed: ChangeFeed;
  private subscribers = 0;
  /** How many subscribers were ended since they read too slowly. */
  dropped = 0;

  constructor(
    private readonly model: Model,
    private readonly engine: Engine,
    private readonly options: LiveOptions,
  ) {
    this.log = new ChangeLog(engine);
    this.feed = new ChangeFeed(this.log, options.troubled);
  }

  /** Begins a subscription, or says why not; whoever takes its answers ends it. */
  async subscribe(request: Request): Promise<Subscriber | ExecutionResult> {
    const { operation } = request;
    const variables = getVariableValues(this.model.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 10,
    });
    if (!variables.coerced) return { errors: variables.errors };
    try {
      return await this.begin(request, variables.coerced);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  /** How many subscribers there are. */
  get count(): number {
    return this.subscribers;
  }

  /** A change of this process is committed: it is told at once. */
  committed(): void {
    this.feed.wake();
  }

  /** Ends all subscriptions. */
  close(): void {
    this.feed.close();
  }

  private async begin(request: Request, variables: Variables): Promise<Subscriber> {
    const { document, operation } = request;
    const { fields, unusable } = readSelection(this.model.schema, document, operation, variables, selectionBounds);
    for (const error of unusable.values()) throw error;
    const [selected] = fields;
    if (!selected) throw new CasusError('BAD_USER_INPUT', 'The subscription asks for nothing; select changes.');
    const topic = this.topicOf(request, selected, variables);
    const { subscribersMax } = this.options;
    if (this.subscribers >= subscribersMax)
      throw limitExceeded('subscribersMax', subscribersMax, 'There are too many subscribers.');
    this.subscribers++;
    try {
      const after = given(selected, 'after');
      const cursor = after && (readSource(after.source(), variables) as string);
      const sources = {
        log: this.log,
        feed: this.feed,
        show: (error: unknown): FormattedExecutionResult => ({ errors: [this.options.show(error)] }),
        ended: () => void this.subscribers--,
        dropped: () => void this.dropped++,
      };
      return new Subscriber(sources, topic, await this.log.start(cursor), cursor === undefined);
    } catch (error) {
      this.subscribers--;
      throw error;
    }
  }

  private topicOf(request: Request, selected: SelectedField, variables: Variables): Topic {
    const { document, operation } = request;
    let known = this.topics.get(operation);
    if (!known) this.topics.set(operation, (known = new LRUCache({ max: topicsPerOperation })));
    const source = selected.arguments.get('after')?.source();
    const own = source?.kind === 'variable' && usesOf(document, source.name) === 1 ? source.name : undefined;
    const key = JSON.stringify(Object.entries(variables).filter(([name]) => name !== own));
    let topic = known.get(key);
    if (!topic) known.set(key, (topic = this.newTopic(request, selected, variables)));
    return topic;
  }

  private newTopic(request: Request, selected: SelectedField, variables: Variables): Topic {
    const concerns = changeFilterOf(this.engine, selected, variables);
    const answers = changeAnswererOf(this.model, this.engine, request, selected, variables);
    return {
      tell: async (changes) => {
        const concerned = await concerns(changes);
        const results = concerned.length === 0 ? [] : await answers(concerned);
        return concerned.map(({ seq }, index) => ({ seq, result: this.shown(results[index] ?? {}) }));
      },
    };
  }

  private shown({ data, errors }: ExecutionResult): FormattedExecutionResult {
    return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(this.options.show) }) };
  }
}

/** How often a document uses a variable, its definition aside. */
function usesOf(document: DocumentNode, variable: string): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      if (name.value === variable) uses++;
    },
  });
  return uses;
}
