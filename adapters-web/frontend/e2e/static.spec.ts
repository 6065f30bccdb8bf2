import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

/** An origin that the service allows, and that is not its own. */
const port = Number(process.env.STATIC_PORT ?? 3000)
const origin = `http://localhost:${port}`

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

let server: Server

/** The page as a CDN has it: files and headers, and the same page for every other address. */
test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const env = {
    ...process.env,
    VITE_API_URL: process.env.LEDGERLIFT_URL,
    LEDGERLIFT_PAGE_OUT: folder,
  }
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { env })
  const policy = /Content-Security-Policy: (.*)/.exec(
    readFileSync(join(folder, '_headers'), 'utf8'),
  )![1]!
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy)
    const path = new URL(request.url ?? '/', origin).pathname
    const file = extname(path) ? path : '/index.html'
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain')
    response.end(readFileSync(join(folder, file)))
  })
  await new Promise<void>((listening) => server.listen(port, listening))
})
test.afterAll(() => server.close())

test('the page of another origin uploads, reviews and exports', async ({ page }) => {
  await page.goto(origin)
  await page.setInputFiles('#files', join(process.env.LEDGERLIFT_FILES ?? 'files', 'account.pdf'))
  await expect(page.locator('.upload.completed')).toHaveCount(1)

  await page.locator('.upload a').click()
  await page.getByRole('gridcell').last().click()
  await page.keyboard.press('e')
  await page.getByLabel('Text of the cell').fill('1.00')
  await page.keyboard.press('Enter')
  await page.getByLabel('Name or e-mail address').fill('Cleo')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.locator('.review-state')).toContainText('1 correction')

  await page.getByRole('button', { name: 'Export' }).click()
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel data book' }).click()
  expect((await started).suggestedFilename()).toBe('account.xlsx')
})
