import tseslint from 'typescript-eslint';

/** Pure rooms have no clock and no chance: today's date is an option, and the same input gives the same result. */
const clockAndChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Pure rooms have no clock: today's date is an option." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pure rooms have no clock: today's date is an option." },
  { selector: "CallExpression[callee.name='Date']", message: "Pure rooms have no clock: today's date is an option." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pure rooms leave nothing to chance.' },
  { selector: "MemberExpression[object.name='performance']", message: 'Pure rooms have no clock.' },
];

export default tseslint.config(
  { ignores: ['dist/', '.tsc/', 'artefacts/', 'node_modules/'] },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'A table of constants instead of an enum.' }],
      eqeqeq: 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // Data and functions, no classes: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['src/engine/**', 'src/workbook/**', 'src/tables/**', 'src/jobs/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
