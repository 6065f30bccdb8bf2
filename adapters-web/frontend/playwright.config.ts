import { defineConfig } from '@playwright/test'
import { join } from 'node:path'

/**
 * Drives the real program in Debian's Chromium. Who runs it says where the program is
 * (LEDGERLIFT_URL), which files to upload (LEDGERLIFT_FILES), where the static page may be served
 * (STATIC_PORT) and where pictures go (SCREENSHOTS).
 */
export default defineConfig({
  testDir: 'e2e',
  // Emptied by every run, which the pictures of the views must survive.
  outputDir: join(process.env.SCREENSHOTS ?? 'test-results', 'failures'),
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.LEDGERLIFT_URL ?? 'http://localhost:8000',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Root has no sandbox in a container; the rest keeps the browser from calling anybody.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
})
