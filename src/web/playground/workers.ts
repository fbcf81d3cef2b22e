/**
 * Tells Monaco where its language workers are.
 * Their names carry a content hash that only the build knows, so the page gives them in an attribute of its root element.
 */
type Label = 'graphql' | 'json' | 'editor';

const names = JSON.parse(document.getElementById('playground')?.dataset['workers'] ?? '{}') as Record<Label, string>;

self.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(names[label === 'graphql' || label === 'json' ? label : 'editor'], { type: 'module' }),
};
