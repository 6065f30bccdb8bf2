import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { join } from 'node:path'

const shots = process.env.SCREENSHOTS ?? 'test-results'

/** Looks at a view in light and in dark: a picture of each, and nothing that keeps anybody out. */
export async function look(page: Page, name: string) {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: join(shots, `${name}-${scheme}.png`) })
    expect(await barriers(page), `${name}, ${scheme}`).toEqual([])
    expect(await overflow(page), `${name} is no wider than the window`).toBe(0)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

interface Found {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[]
}

/** What axe-core finds by the rules of WCAG 2.2 A and AA. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return found.violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
