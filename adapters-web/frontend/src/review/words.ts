import type { Cell, Check, Correction, Issue } from '../api/types'

const ISSUES: Record<string, string> = {
  failed_check: 'Does not add up',
  failed_tie: 'Statements disagree',
  unread_figure: 'Figure not understood',
  unassigned_number: 'Number in no cell',
  mixed_currencies: 'Several currencies in one column',
  guessed_scale: 'No scale is told',
  column_without_period: 'Column without a period',
  low_confidence: 'Read with little confidence',
  joined_table: 'Goes on from an earlier page',
}

export const issueName = (code: string) => ISSUES[code] ?? code.replaceAll('_', ' ')

export function issueText({ check, tie, text }: Issue): string {
  if (check) return `${text}; its parts come to ${check.expected} (difference ${check.difference})`
  if (tie) return `${text}: ${tie.rule.replaceAll('_', ' ')}, difference ${tie.difference}`
  return text
}

const KINDS: Record<string, string> = {
  set_text: 'Text corrected',
  turn_sign: 'Sign turned',
  set_head: 'Head rows set',
  set_scale: 'Scale set',
  set_currency: 'Currency set',
  merge_cells: 'Cells merged',
  remove_line: 'Line removed',
  join_table: 'Joined to the table before',
  part_table: 'Parted from the table before',
  accept_issue: 'Accepted as it is',
  add_line: 'Line added',
  move_line: 'Line moved',
  split_cell: 'Cell split',
  redraw: 'Box redrawn',
}

export const correctionName = ({ kind }: Correction) => KINDS[kind] ?? kind.replaceAll('_', ' ')

/** What was before or after, in a few words. */
export function shortly(content: Record<string, unknown>): string {
  return Object.entries(content)
    .map(([name, value]) =>
      name === 'text'
        ? value === null
          ? '(nothing)'
          : `“${String(value)}”`
        : name === 'cells'
          ? cells(value as { text: string }[])
          : `${name.replaceAll('_', ' ')} ${value === null ? 'as printed' : String(value)}`,
    )
    .join(', ')
}

/** So many texts tell which cells are meant; a whole table is not read in a line. */
const SOME = 6

function cells(all: { text: string }[]): string {
  const some = all.slice(0, SOME).map((cell) => `“${cell.text}”`)
  return some.join(' ') + (all.length > SOME ? ` … (${all.length} cells)` : '')
}

/** What a cell means. */
export function meaning({ value }: Cell): string {
  if (!value) return 'text'
  const { amount, scale, currency, kind } = value
  if (kind === 'date') return 'date'
  const times = scale === 1 ? '' : ` × ${scale.toLocaleString('en')}`
  return `${amount}${kind === 'percent' ? ' %' : ''}${times}${currency ? ` ${currency}` : ''}`
}

/** A check as arithmetic. */
export function arithmetic(check: Check, text: (row: number, column: number) => string): string {
  const parts = check.parts.map(
    (part, i) => (part.added ? (i === 0 ? '' : '+ ') : '− ') + (text(part.row, part.column) || '…'),
  )
  const result = check.verdict === 'passed' ? '' : `, printed ${check.printed}`
  return `${parts.join(' ')} = ${check.expected ?? '?'}${result}`
}
