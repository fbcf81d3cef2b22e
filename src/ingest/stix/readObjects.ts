import { pipeline, type Readable } from 'node:stream';
import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';
import withParser from 'stream-json/utils/with-parser.js';
import { InputError } from '../format.js';
import type { StixObject } from './stixObject.js';

/** A step after the parser; its type asks for a mark that only steps with something to flush have. */
type Step = ReturnType<Parameters<typeof withParser.asStream>[0]>;

/** A value of the list, wrapped so that null is one too. */
interface Item {
  readonly value: unknown;
}

/**
 * The objects of a bundle, of a bare list, or the one object that the text is, each as soon as it is complete: only one
 * is held at a time. Throws an InputError where the text is no JSON, or neither of these.
 */
export async function* readObjects(input: Readable): AsyncGenerator {
  const tokens = { streamValues: false, packValues: true };
  const seen = { objects: 0 };
  const items = withParser.asStream(() => collectItems(seen) as Step, tokens);
  pipeline(input, items, ignoreEnd);
  try {
    for await (const { value } of items as AsyncIterable<Item>) yield value;
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('Parser')) throw error;
    throw new InputError(
      `The text is no JSON after object ${seen.objects} (${error.message}); a STIX 2.1 bundle is one JSON object.`,
      { cause: error },
    );
  }
}

/** Errors reach whoever reads the items. */
const ignoreEnd = (): void => undefined;

/** A step that puts tokens together and gives each object of the list, taking it out of the list again. */
function collectItems(seen: { objects: number }): (token: Token) => Item | undefined {
  const assembler = new Assembler();
  return (token) => {
    assembler.consume(token);
    const { current, depth, done } = assembler;
    if (Array.isArray(current) && isList(depth, assembler.stack[1])) {
      if (current.length === 0) return undefined;
      seen.objects++;
      return { value: current.pop() };
    }
    if (!done) return undefined;
    if (Array.isArray(current)) return undefined;
    const { type, objects } = Object(current) as StixObject;
    if (typeof type !== 'string')
      throw new InputError('The text is neither a STIX 2.1 bundle, nor a list of objects, nor one object with a type.');
    return type === 'bundle' || objects ? undefined : { value: current };
  };
}

/** Whether objects stand in the array at this depth: the text itself, or `objects` of a bundle. */
const isList = (depth: number, outerKey: unknown): boolean => depth === 1 || (depth === 2 && outerKey === 'objects');
