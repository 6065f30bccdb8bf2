import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Lists what was built: the jar hands out these files and looks no path up. */
const fileList: Plugin = {
  name: 'file-list',
  writeBundle({ dir = '' }) {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    writeFileSync(join(dir, 'files.txt'), files.toSorted().join('\n') + '\n')
  },
}

/**
 * What a server of static files is to know: every address is this one page, and it may call the
 * service and put files into the store, and nothing else. (Netlify and others read these files.)
 */
const staticServer: Plugin = {
  name: 'static-server',
  writeBundle({ dir = '' }) {
    const { VITE_API_URL: api, VITE_STORE_URL: store } = process.env
    if (!api) return
    const policy =
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: ${api}; ` +
      `connect-src 'self' ${[api, store].filter(Boolean).join(' ')}; ` +
      `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
    const headers = [
      `Content-Security-Policy: ${policy}`,
      'Referrer-Policy: no-referrer',
      'X-Content-Type-Options: nosniff',
    ]
    writeFileSync(join(dir, '_headers'), ['/*', ...headers.map((one) => `  ${one}`), ''].join('\n'))
    writeFileSync(join(dir, '_redirects'), '/* /index.html 200\n')
  },
}

/** The address at which a page of `npm run dev` finds the service. */
const service = 'http://localhost:8000'

export default defineConfig({
  plugins: [react(), staticServer, fileList],
  build: {
    outDir: process.env.LEDGERLIFT_PAGE_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // a strict Content-Security-Policy lets no data: through
    modulePreload: { polyfill: false },
    license: { fileName: 'assets/licenses.md' }, // of what is bundled
  },
  server: { proxy: { '/v1': service, '/health': service } },
})
