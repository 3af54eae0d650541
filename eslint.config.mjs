// Promises the house rules that a linter can see; import directions stand in .dependency-cruiser.cjs.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const unsafeMarkup = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Markup is built from elements, never from strings.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Markup is built from elements, never from strings.',
  },
  {
    selector: 'Property[key.name="dangerouslySetInnerHTML"]',
    message: 'Markup is built from elements, never from strings.',
  },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time comes in as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The time comes in as an argument.' },
];

const pureFiles = ['src/{report,template,check,sentence,audit,document,render,read,check-sheet}/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...unsafeMarkup, defaultExport],
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Chinese text is counted by code points, and text from elsewhere is cleaned of control characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // There are no classes: methods are closures, which may be taken off their object.
      '@typescript-eslint/unbound-method': 'off',
      // On plain http and in the oldest supported browsers the older API is at times the only one.
      '@typescript-eslint/no-deprecated': 'off',
      // Speaks of the React Compiler, which is not used.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: pureFiles,
    rules: {
      'no-restricted-syntax': ['error', ...unsafeMarkup, defaultExport, ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'The core gives the same result each time.' },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          ...['window', 'self', 'globalThis', 'document', 'navigator', 'location', 'history', 'localStorage'],
          ...['sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'DOMParser'],
          ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
          ...['performance', 'crypto', 'console', 'process', 'Buffer', 'require', '__dirname', '__filename'],
        ].map((name) => ({ name, message: 'The core is pure: what it needs comes in as an argument.' })),
      ],
    },
  },
  {
    // Tools and the command line speak to a terminal; configurations must be default exports.
    files: ['scripts/**', 'bin/**', '*.config.{ts,mjs}', '.dependency-cruiser.cjs'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...unsafeMarkup] },
  },
  { files: ['src/yaml-modules.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The compiler, which checks these files too, knows the globals.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable' } },
  },
);
