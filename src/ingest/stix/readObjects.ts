import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/parser.js';
import withParser from 'stream-json/utils/with-parser.js';
import { InputError } from '../format.js';
import type { StixObject } from './stixObject.js';

/** A step after the parser; its type asks for a mark that only steps with something to flush have. */
type Step = ReturnType<Parameters<typeof withParser.asStream>[0]>;

/** Characters that are parsed at once: of those in which the text stops being JSON nothing is given. */
const atOnce = 1_024;

/**
 * The objects of a bundle, of a bare list, or the one object that the text is, each as soon as it is complete: only
 * those of a few characters are held at a time. Throws an InputError where the text is no JSON, or neither of these.
 */
export async function* readObjects(input: Readable): AsyncGenerator {
  const found: unknown[] = [];
  let count = 0;
  const collect = collectItems((object) => {
    found.push(object);
    count += 1;
  });
  // A stream that fails loses what it holds: objects do not pass through it.
  const parser = withParser.asStream(() => collect as Step, { streamValues: false, packValues: true }).resume();
  let failure: unknown;
  const ended = finished(parser).catch((error: unknown) => (failure = error));
  for await (const text of input as AsyncIterable<string>) {
    for (let start = 0; start < text.length && failure === undefined; start += atOnce) {
      await new Promise((done) => parser.write(text.slice(start, start + atOnce), done));
      yield* found.splice(0);
    }
    if (failure !== undefined) break;
  }
  parser.end();
  await ended;
  yield* found.splice(0);
  if (failure !== undefined) throw told(failure, count);
}

const told = (failure: unknown, objects: number): unknown =>
  failure instanceof Error && failure.message.startsWith('Parser')
    ? new InputError(
        `The text is no JSON after object ${objects} (${failure.message}); a STIX 2.1 bundle is one JSON object.`,
        { cause: failure },
      )
    : failure;

/** A step that puts tokens together and gives each object of the list, taking it out of the list again. */
function collectItems(give: (object: unknown) => void): (token: Token) => undefined {
  const assembler = new Assembler();
  return (token) => {
    assembler.consume(token);
    const { current, depth, done } = assembler;
    if (Array.isArray(current) && isList(depth, assembler.stack[1])) {
      if (current.length > 0) give(current.pop());
      return;
    }
    if (!done || Array.isArray(current)) return;
    const { type, objects } = Object(current) as StixObject;
    if (typeof type !== 'string')
      throw new InputError('The text is neither a STIX 2.1 bundle, nor a list of objects, nor one object with a type.');
    if (type !== 'bundle' && !objects) give(current);
  };
}

/** Whether objects stand in the array at this depth: the text itself, or `objects` of a bundle. */
const isList = (depth: number, outerKey: unknown): boolean => depth === 1 || (depth === 2 && outerKey === 'objects');
