import * as monaco from 'monaco-graphql/esm/monaco-editor.js';

interface Shades {
  readonly base: 'vs' | 'vs-dark';
  readonly paper: string;
  readonly accent: string;
  readonly lineNumber: string;
  /** Of tokens whose colour in the base is too near to the papers of GraphiQL, and of arguments. */
  readonly tokens: Readonly<Record<string, string>>;
}

function define(name: string, { base, paper, accent, lineNumber, tokens }: Shades): string {
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: Object.entries(tokens).map(([token, foreground]) => ({ token, foreground })),
    colors: {
      'editor.background': '#ffffff00',
      'scrollbar.shadow': '#ffffff00',
      'editorLineNumber.foreground': lineNumber,
      'editorLineNumber.dimmedForeground': lineNumber,
      'editorHoverWidget.background': paper,
      'editorSuggestWidget.background': paper,
      'editorSuggestWidget.selectedBackground': `${accent}19`,
      'editorSuggestWidget.selectedForeground': accent,
      'editorWidget.background': paper,
      'list.hoverBackground': `${accent}19`,
      'list.highlightForeground': accent,
      'list.focusHighlightForeground': accent,
      'menu.background': paper,
      'menu.selectionBackground': `${accent}19`,
      'menu.selectionForeground': accent,
      'quickInput.background': paper,
      'quickInputList.focusBackground': `${accent}19`,
      'textLink.foreground': accent,
      'textLink.activeForeground': accent,
      focusBorder: accent,
    },
  });
  return name;
}

/** The editors' colours: GraphiQL's, but with text that has 4.5 times the luminance of its background, or a part of it. */
export const editorTheme = {
  light: define('casus-light', {
    base: 'vs',
    paper: '#ffffff',
    accent: '#d60590',
    lineNumber: '#1f6b83',
    tokens: {
      'argument.identifier.gql': '#5b57c4',
      'type.identifier': '#007070',
      number: '#07704a',
      comment: '#007000',
    },
  }),
  dark: define('casus-dark', {
    base: 'vs-dark',
    paper: '#212a3b',
    accent: '#ff5794',
    lineNumber: '#a0a6b0',
    tokens: {
      'argument.identifier.gql': '#a5a0ff',
      keyword: '#6cb0e6',
      comment: '#86b573',
    },
  }),
};
