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

/** The address at which a page of `npm run dev` finds the service. */
const service = 'http://localhost:8000'

export default defineConfig({
  plugins: [react(), fileList],
  build: {
    outDir: process.env.LEDGERLIFT_PAGE_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // a strict Content-Security-Policy lets no data: through
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1': service, '/health': service } },
})
