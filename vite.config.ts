// Promises one configuration for building the app and for its three families of tests.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/vite-plugin-csp.ts';
import { offline } from './scripts/vite-plugin-offline.ts';
import { portable } from './scripts/vite-plugin-portable.ts';
import { templates } from './scripts/vite-plugin-templates.ts';

/** Folders of tests that need a page; a test anywhere else, but for e2e, runs without one. */
const domTests = 'tests/{drafts,form,review,batch-desk,ui,app}/**/*.test.{ts,tsx}';
const browserTests = 'tests/e2e/**/*.test.ts';

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), templates(), mode === 'portable' ? portable() : [contentSecurityPolicy(), offline()]],
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, report) {
        // Syntax that the oldest supported browser lacks and that cannot be rewritten, such as top-level await.
        if (log.code === 'TOLERATED_TRANSFORM') throw new Error(log.message);
        report(level, log);
      },
    },
  },
  worker: { format: 'es', plugins: () => [templates()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [domTests, browserTests],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: [domTests],
          setupFiles: ['tests/support/dom-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: [browserTests],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
