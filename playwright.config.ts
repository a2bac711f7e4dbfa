import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';

const { executablePath, args } = await findChromium();

/** A camera and a microphone that exist and are allowed, for calls. */
const DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // Specs start the application through their fixture, and share what two processors can do.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // Two processors may be busy with the build of somebody else.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    headless: true,
    trace: 'off',
    launchOptions: { executablePath, args: [...args, ...DEVICES] },
  },
});
