import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** `document`: scripts hand functions to a browser. */
const NODE = [
  'document',
  'fetch',
  'Buffer',
  'URL',
  'console',
  'performance',
  'process',
  'setTimeout',
  'clearTimeout',
];

/** Remix and the tools ask for a default export in these. */
const DEFAULT_EXPORTS = [
  'app/root.tsx',
  'app/routes.ts',
  'app/entry.*.tsx',
  'app/routes/**/*.{ts,tsx}',
  '*.config.{ts,js}',
  'server/testing/global-setup.ts',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only Remix and the tools need a default export.',
};
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only server/env.ts reads the environment, and main.ts hands it over.',
};

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', 'public/', 'db/schema.d.ts', 'test-results/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A union without the missing case must not compile into silence.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function keeps its errors in the promise, awaiting or not.
      '@typescript-eslint/require-await': 'off',
      // Numbers of protocols come as plain numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Also calls those unneeded that say which of several types is meant.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Remix throws Responses and redirects.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noDefaultExport, noEnvironment],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: DEFAULT_EXPORTS,
    rules: { 'no-restricted-syntax': ['error', noEnvironment] },
  },
  {
    // Tests and benchmarks print, and read what the runner hands them.
    files: ['**/*.test.{ts,tsx}', 'server/testing/**', 'e2e/**', 'bench/**', '*.config.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The composition root hands the environment to env.ts, and says so when it is refused.
    files: ['server/main.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport], 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries([...NODE, 'module'].map((name) => [name, 'readonly'])),
    },
  },
);
