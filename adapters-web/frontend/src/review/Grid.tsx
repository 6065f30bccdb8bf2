import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Cell, Check, Table } from '../api/types'
import { meaning } from './words'

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Every place of a table by row: a cell at its first place, null where nothing is printed. */
function places({ data }: Table): (Cell | null | undefined)[][] {
  const rows: (Cell | null | undefined)[][] = Array.from({ length: data.row_count }, () =>
    Array.from({ length: data.column_count }, () => null),
  )
  for (const cell of data.cells)
    for (let row = cell.row; row < cell.row + cell.row_span; row++)
      for (let column = cell.column; column < cell.column + cell.column_span; column++)
        rows[row]![column] = row === cell.row && column === cell.column ? cell : undefined
  return rows
}

/** The table as rows and columns, to be walked through and corrected. */
export function Grid({
  table,
  row: chosenRow,
  column: chosenColumn,
  check,
  editing,
  onChoose,
  onHover,
  onEdit,
  onText,
}: {
  table: Table
  row: number | null
  column: number | null
  check: Check | null
  editing: boolean
  onChoose: (row: number, column: number) => void
  onHover: (place: { row: number; column: number } | null) => void
  onEdit: (editing: boolean) => void
  onText: (row: number, column: number, text: string) => void
}) {
  const chosen = useRef<HTMLTableCellElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (editing) return
    chosen.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (scroller.current?.contains(document.activeElement)) chosen.current?.focus()
  }, [chosenRow, chosenColumn, editing, check])
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || editing) return
    event.preventDefault()
    const row = Math.min(table.data.row_count - 1, Math.max(0, (chosenRow ?? 0) + step[0]))
    const column = Math.min(table.data.column_count - 1, Math.max(0, (chosenColumn ?? 0) + step[1]))
    onChoose(row, column)
  }
  const marks = (row: number, column: number) => {
    const isThere = (at: { artifact_id: string; row: number; column: number }) =>
      at.artifact_id === table.id && at.row === row && at.column === column
    if (!check) return ''
    if (isThere(check.total)) return `total ${check.verdict}`
    return check.parts.some(isThere) ? 'part' : ''
  }
  return (
    <div className="grid" ref={scroller} onKeyDown={walk} onMouseLeave={() => onHover(null)}>
      <table role="grid" aria-label="Values">
        <tbody>
          {places(table).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                if (cell === undefined) return null
                const isChosen = row === chosenRow && column === chosenColumn
                return (
                  <td
                    key={column}
                    ref={isChosen ? chosen : undefined}
                    role="gridcell"
                    rowSpan={cell?.row_span}
                    colSpan={cell?.column_span}
                    tabIndex={isChosen || (chosenRow === null && row + column === 0) ? 0 : -1}
                    aria-selected={isChosen}
                    className={`${cell?.role ?? ''} ${cell?.value ? 'figure' : ''} ${cell?.by_hand ? 'by-hand' : ''} ${marks(row, column)}`}
                    title={cell ? title(cell) : undefined}
                    onClick={() => onChoose(row, column)}
                    onDoubleClick={() => onEdit(true)}
                    onMouseEnter={() => onHover({ row, column })}
                  >
                    {isChosen && editing ? (
                      <Editor
                        text={cell?.text ?? ''}
                        onText={(text) => onText(row, column, text)}
                        onCancel={() => onEdit(false)}
                      />
                    ) : (
                      cell?.text
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function title(cell: Cell): string {
  const { by_hand: hand } = cell
  const said = `${meaning(cell)}, confidence ${cell.confidence.toFixed(2)}`
  return hand ? `${said}; corrected by ${hand.by}, read: ${hand.read ?? 'nothing'}` : said
}

function Editor({
  text,
  onText,
  onCancel,
}: {
  text: string
  onText: (text: string) => void
  onCancel: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.select()
  }, [])
  return (
    <input
      ref={input}
      className="editor"
      aria-label="Text of the cell"
      defaultValue={text}
      maxLength={2000}
      onKeyDown={(event) => {
        const written = event.currentTarget.value
        if (event.key === 'Enter') {
          event.preventDefault() // Else it presses whatever gets the focus next.
          if (written !== text) onText(written)
          else onCancel()
        }
        if (event.key === 'Escape') onCancel()
      }}
      onBlur={onCancel}
    />
  )
}
