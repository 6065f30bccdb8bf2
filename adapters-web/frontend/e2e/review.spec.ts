import { expect, type Page, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Artifact, Cell, Check, Issue, Statement, Table } from '../src/api/types'
import { look } from './views'

/** What was made for this run: a report with a misprint, an account, and a Word file. */
const folder = process.env.LEDGERLIFT_FILES ?? 'files'
const REPORT = 'report.pdf'

/** Boxes are drawn with so much room around the letters, in points. */
const ROOM = 1.5

test.describe.configure({ mode: 'serial' })

let page: Page
let report = ''

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  page.on('pageerror', (error) => expect(error, 'no error on the page').toBeNull())
})
test.afterAll(() => page.close())

const api = async <T>(path: string): Promise<T> => {
  const answer = await page.request.get(`/v1/documents/${report}${path}`)
  expect(answer.ok(), path).toBe(true)
  return answer.json()
}

test('files are uploaded and read', async () => {
  await page.goto('/')
  await expect(page.getByText('Nothing here yet')).toBeVisible()
  const files = readdirSync(folder).map((name) => join(folder, name))
  await page.setInputFiles('#files', files)

  await expect(page.locator('.upload.completed')).toHaveCount(files.length)
  await expect(page.locator('tbody tr')).toHaveCount(files.length)
  const link = page.getByRole('rowheader').getByRole('link', { name: REPORT })
  report = (await link.getAttribute('href'))!.split('/').pop()!
  await look(page, 'documents')
})

test('what cannot be read says why and what to do', async () => {
  await page.setInputFiles('#files', {
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  })
  await page.setInputFiles('#files', {
    name: 'broken.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 and nothing more'),
  })

  await expect(page.locator('.upload', { hasText: 'notes.txt' })).toContainText('PDF and DOCX')
  const row = page.locator('tbody tr', { hasText: 'broken.pdf' })
  await expect(row.locator('.failure')).toContainText('upload that one')
  await expect(row.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('files can be dropped, and are read where streams and digests are missing', async () => {
  const poor = await page.context().browser()!.newPage()
  await poor.addInitScript(() =>
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }),
  )
  await poor.route('**/progress', (route) => route.abort())
  await poor.goto('/')
  const bytes = readFileSync(join(folder, 'account.pdf'))
  const dropped = await poor.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer()
      const file = Uint8Array.from(content)
      transfer.items.add(new File([file], 'dropped.pdf', { type: 'application/pdf' }))
      return transfer
    },
    [...bytes],
  )
  await poor.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
  await expect(poor.getByText('Drop PDF or DOCX files')).toBeVisible()
  await poor.dispatchEvent('body', 'drop', { dataTransfer: dropped })

  await expect(poor.locator('.upload.completed')).toContainText('dropped.pdf')
  await expect(poor.locator('tbody tr', { hasText: 'dropped.pdf' })).toContainText('The same bytes')
  await poor.close()
})

test('documents are found by name and status', async () => {
  await page.getByLabel('Search').fill('REPORT')
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await page.getByLabel('Search').fill('')
  await page.getByLabel('Status').selectOption('failed')
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('a chosen cell is shown where it is printed', async () => {
  await page.goto(`/documents/${report}?page=1`)
  const { artifacts } = await api<{ artifacts: Artifact[] }>('/artifacts?type=table&page=1')
  const table = artifacts[0] as Table
  const cell = table.data.cells.findLast((one) => one.value?.kind === 'number')!

  await page.getByRole('gridcell', { name: cell.text, exact: true }).last().click()

  const box = page.locator('rect.cell.chosen')
  await expect(box).toBeInViewport()
  expect(Number(await box.getAttribute('x'))).toBeCloseTo(cell.bbox!.x - ROOM, 2)
  expect(Number(await box.getAttribute('y'))).toBeCloseTo(cell.bbox!.y - ROOM, 2)
  expect(Number(await box.getAttribute('width'))).toBeCloseTo(cell.bbox!.width + 2 * ROOM, 2)
  await expect(page.getByRole('img', { name: `“${cell.text}”` })).toBeVisible()
  await expect(page.locator('.inspector .said')).toContainText(cell.value!.amount!)
  await look(page, 'review')
})

test('a box on the page chooses its cell', async () => {
  await page.locator('rect.cell.value').first().click()

  const place = await page.locator('rect.cell.chosen').getAttribute('data-cell')
  await expect(page.locator('td[aria-selected=true]')).toHaveCount(1)
  expect(new URL(page.url()).searchParams.get('row')).toBe(place!.split(',')[0])
})

test('a total lights up what it is the sum of', async () => {
  await page.getByRole('gridcell', { name: 'Total current assets' }).click()
  await page.keyboard.press('ArrowRight')

  await expect(page.locator('.sum.passed')).toContainText(' = ')
  await expect(page.locator('rect.part')).not.toHaveCount(0)
  await expect(page.locator('td.part')).not.toHaveCount(0)
})

let wrong: Cell

test('an issue is found by key, its cause is corrected, and the check turns', async () => {
  const { issues } = await api<{ issues: Issue[] }>('/issues')
  const check = issues.find((issue) => issue.code === 'failed_check')!.check!
  await page.keyboard.press('j')
  await expect(page.locator('.issues li[aria-current]')).toContainText('Does not add up')
  await expect(page.locator('rect.total.failed')).toBeInViewport()
  await look(page, 'issue')

  const right = await misprinted(check)
  await page.getByRole('button', { name: `${right.label}: ${right.amount}` }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Text of the cell').fill(right.text)
  await page.keyboard.press('Enter')
  await page.getByLabel('Name or e-mail address').fill('Ada Übermut')
  await look(page, 'name')
  await page.getByRole('button', { name: 'Keep' }).click()

  await expect(page.locator('.review-state')).toContainText('1 correction')
  await expect(page.locator('.review-state .bad')).toHaveCount(0)
  await expect(page.locator('td.by-hand')).toHaveText(right.text)
  await expect(page.locator('.inspector .hand')).toContainText(`read: ${wrong.text}`)
})

/** Of the figures that would explain a failed check, the one that no other check speaks for. */
async function misprinted({ hints }: Check) {
  const table = hints[0]!.artifact_id
  const { statements } = await api<{ statements: Statement[] }>(`/statements?table=${table}`)
  const { artifacts } = await api<{ artifacts: Table[] }>('/artifacts?type=table&page=2')
  const { cells } = artifacts.find((one) => one.id === table)!.data
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)!
  const [hint] = hints.filter(
    ({ row, column }) =>
      statements[0]!.checks
        .flatMap(({ total, parts }) => [total, ...parts])
        .filter((place) => place.row === row && place.column === column).length === 1,
  )
  const { row, column, instead } = hint!
  wrong = at(row, column)
  const digits = [...instead.replaceAll(/\D/g, '')]
  const text = wrong.text.replaceAll(/\d/g, () => digits.shift()!)
  return { label: at(row, 0).text, amount: instead, text }
}

/** The text of a file in a ZIP, by the list at its end. */
function unzipped(zip: Buffer, name: RegExp): string {
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16)
  for (; zip.readUInt32LE(at) === 0x02014b50;) {
    const [names, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
    const file = zip.toString('utf8', at + 46, at + 46 + names!)
    if (name.test(file)) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8')
    }
    at += 46 + names! + extra! + comment!
  }
  throw new Error(`no ${name} in the file`)
}

test('the workbook holds what was corrected, and says by whom', async () => {
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page, 'export')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel data book' }).click()
  const file = await (await started).path()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  const book = readFileSync(file)
  const sheets = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => unzipped(book, new RegExp(`sheet${n}\\.xml$`)))
  expect(sheets.filter((sheet) => sheet.includes('corrected by Ada Übermut'))).toHaveLength(2)
  expect(sheets.some((sheet) => sheet.includes('<v>failed</v>'))).toBe(false)
})

test('the timeline shows what was before and after', async () => {
  await page.getByRole('button', { name: 'Timeline' }).click()

  const made = page.locator('.timeline li', { hasText: 'correction made' })
  await expect(made.locator('del')).toHaveText(`“${wrong.text}”`)
  await expect(made).toContainText('Ada Übermut (unauthenticated)')
  await look(page, 'timeline')
})

test('the last correction is undone by key, and the check fails again', async () => {
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.keyboard.press('u')

  await expect(page.locator('.review-state .bad')).toHaveText('1 failed')
})

test('an issue that is right as it is is accepted', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')

  await expect(page.locator('.issues li').first()).toContainText('accepted by Ada Übermut')
})

test('lines are drawn on the page, and cells follow', async () => {
  await page.goto(`/documents/${report}?page=1`)
  const row = page.getByRole('row', { name: 'Total assets' })
  await expect(row.getByRole('gridcell')).toHaveCount(3)
  const sheet = (await page.locator('[data-page="1"] svg').boundingBox())!
  await row.getByRole('gridcell').nth(1).click()

  await page.getByRole('button', { name: 'Join column to the left' }).click()
  await expect(row.getByRole('gridcell')).toHaveCount(2)
  await page.getByRole('button', { name: 'Add column line' }).click()
  await look(page, 'tool')
  const amount = (await page.locator('rect.cell.value').first().boundingBox())!
  await page.mouse.click(amount.x - 6, sheet.y + 200)

  await expect(row.getByRole('gridcell')).toHaveCount(3)
  await page.keyboard.press('u')
  await expect(row.getByRole('gridcell')).toHaveCount(2)
  await page.keyboard.press('u')
  await expect(row.getByRole('gridcell')).toHaveCount(3)
})

test('a box is drawn anew, and the table is what is in it', async () => {
  const { artifacts } = await api<{ artifacts: Table[] }>('/artifacts?type=table&page=1')
  const { x, y, width } = artifacts[0]!.bbox!
  const rows = page.locator('[role=grid] tr')
  const before = await rows.count()
  const svg = page.locator('[data-page="1"] svg')
  const sheet = (await svg.boundingBox())!
  const zoom = sheet.width / Number((await svg.getAttribute('viewBox'))!.split(' ')[2])

  await page.getByRole('button', { name: 'Redraw box' }).click()
  await page.mouse.move(sheet.x + (x - 4) * zoom, sheet.y + (y - 4) * zoom)
  await page.mouse.down()
  await page.mouse.move(sheet.x + (x + width + 4) * zoom, sheet.y + (y + 120) * zoom, { steps: 4 })
  await page.mouse.up()

  await expect.poll(() => rows.count()).toBeLessThan(before)
  await page.keyboard.press('u')
  await expect(rows).toHaveCount(before)
})

test('nobody approves their own work, and somebody else does', async () => {
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('status')).toContainText('Somebody else approves')
  await page.getByRole('button', { name: 'Ada Übermut' }).click()
  await page.getByLabel('Name or e-mail address').fill('Ben')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()

  await expect(page.locator('.review-state')).toContainText('Approved by Ben (unauthenticated)')
})

test('the keys are told', async () => {
  await page.keyboard.press('?')

  await expect(page.getByRole('dialog')).toContainText('next issue')
  await look(page, 'keys')
  await page.keyboard.press('Escape')
})

test('the text is there as it is read', async () => {
  await page.getByRole('button', { name: 'Text', exact: true }).click()

  await expect(page.locator('.block table').first()).toBeVisible()
  await look(page, 'text')
})

test('a link of a workbook leads to the place on the page', async () => {
  await page.goto(`/documents/${report}?page=2&box=100,200,50,10`)

  await expect(page.locator('rect.chosen')).toBeInViewport()
  expect(await page.locator('rect.chosen').getAttribute('x')).toBe('100')
})

test('a link to a table without a page opens the text at it', async () => {
  await page.goto('/')
  const link = page.getByRole('rowheader').getByRole('link', { name: 'notes.docx' })
  const notes = await link.getAttribute('href')
  const found = await page.request.get(`/v1${notes}/artifacts?type=table`)
  const { artifacts } = (await found.json()) as { artifacts: Table[] }
  expect(artifacts[1]!.page).toBeNull()

  await page.goto(`${notes}?tab=text&nth=2`)

  await expect(page.locator('.block.sought')).toBeInViewport()
  await expect(page.locator('.block.sought')).toHaveAttribute('data-artifact', artifacts[1]!.id)
  await page.goto(`/documents/${report}`)
})

test('a narrow window has everything too', async () => {
  await page.setViewportSize({ width: 420, height: 800 })
  await expect(page.getByRole('grid')).toBeVisible()
  await look(page, 'narrow')
})
