import tseslint from 'typescript-eslint';

// One configuration for the server, its pages and its tests.
// The benchmark is left out: it has its own packages, which a checkout need not have installed.
export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/generated/', 'tests/bench/'] },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['src/cli/**', 'src/web/build.mjs', 'tests/**'], rules: { 'no-console': 'off' } },
  // Tools load a default export, whatever the rest of the project does.
  { files: ['eslint.config.js', 'tests/support/jest/*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
