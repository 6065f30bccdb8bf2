import { preview } from '../api/client'
import type { Cell, Check, Page, Table } from '../api/types'
import type { Tool } from './cut'
import type { Reviewing } from './data'
import { cellAt } from './ReviewView'
import { arithmetic, meaning } from './words'

/** Of the magnified crop, in pixels. */
const WIDTH = 300
const HEIGHT = 76

/** The chosen cell as it is printed and as it was read, and what can be done about it. */
export function Inspector({
  id,
  page,
  table,
  cell,
  place,
  check,
  reviewing,
  onEdit,
  onChoose,
  onTool,
}: {
  id: string
  page: Page | undefined
  table: Table
  cell: Cell | null
  place: { row: number; column: number } | null
  check: Check | null
  reviewing: Reviewing
  onEdit: () => void
  onChoose: (page: number, table: string, row: number, column: number) => void
  onTool: (tool: Tool) => void
}) {
  const text = (row: number, column: number) => cellAt(table, row, column)?.text ?? ''
  return (
    <div className="inspector">
      {cell?.bbox && page?.preview_url && <Crop id={id} page={page} cell={cell} />}
      {cell && (
        <p className="said">
          “{cell.text}” → <strong>{meaning(cell)}</strong>
          <span className="small"> confidence {cell.confidence.toFixed(2)}</span>
          {cell.by_hand && (
            <span className="small hand">
              corrected by {cell.by_hand.by}; read: {cell.by_hand.read ?? 'nothing'}
            </span>
          )}
        </p>
      )}
      {check && (
        <p className={`sum ${check.verdict}`}>
          {check.verdict === 'passed' ? '✓' : check.verdict === 'failed' ? '✗' : '?'}{' '}
          {arithmetic(check, text)}
        </p>
      )}
      {check && check.hints.length > 0 && (
        <div className="tools">
          <span className="small">It would hold with</span>
          {check.hints.map((hint) => (
            <button
              key={`${hint.row},${hint.column}`}
              type="button"
              onClick={() => onChoose(hint.page ?? 1, hint.artifact_id, hint.row, hint.column)}
            >
              {text(hint.row, 0)}: {hint.instead}
            </button>
          ))}
        </div>
      )}
      {place && (
        <div className="tools">
          <button type="button" onClick={onEdit}>
            Edit text <kbd>E</kbd>
          </button>
          <CellTools
            table={table}
            cell={cell}
            place={place}
            reviewing={reviewing}
            onTool={onTool}
          />
        </div>
      )}
    </div>
  )
}

function CellTools({
  table,
  cell,
  place: { row, column },
  reviewing: { correct, isBusy },
  onTool,
}: {
  table: Table
  cell: Cell | null
  place: { row: number; column: number }
  reviewing: Reviewing
  onTool: (tool: Tool) => void
}) {
  const rows = cell?.row_span ?? 1
  const columns = cell?.column_span ?? 1
  const merge = (row_span: number, column_span: number) =>
    correct(table, 'merge_cells', { row, column, row_span, column_span })
  return (
    <>
      <button
        type="button"
        disabled={isBusy || !cell?.value}
        onClick={() => correct(table, 'turn_sign', { row, column })}
      >
        Turn sign
      </button>
      <button
        type="button"
        disabled={isBusy || column + columns >= table.data.column_count}
        onClick={() => merge(rows, columns + 1)}
      >
        Merge right
      </button>
      <button
        type="button"
        disabled={isBusy || row + rows >= table.data.row_count}
        onClick={() => merge(rows + 1, columns)}
      >
        Merge down
      </button>
      {cell && rows + columns > 2 && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => correct(table, 'split_cell', { row, column })}
        >
          Split
        </button>
      )}
      {column > 0 && table.bbox && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => onTool({ kind: 'move_line', axis: 'column', index: column })}
        >
          Move line to the left
        </button>
      )}
      {row > 0 && table.bbox && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => onTool({ kind: 'move_line', axis: 'row', index: row })}
        >
          Move line above
        </button>
      )}
      <button
        type="button"
        disabled={isBusy || column === 0}
        onClick={() => correct(table, 'remove_line', { axis: 'column', index: column })}
      >
        Join column to the left
      </button>
      <button
        type="button"
        disabled={isBusy || row === 0}
        onClick={() => correct(table, 'remove_line', { axis: 'row', index: row })}
      >
        Join row to the one above
      </button>
    </>
  )
}

/** The place on the page, larger. */
function Crop({ id, page, cell }: { id: string; page: Page; cell: Cell }) {
  const { x, y, width, height } = cell.bbox!
  const zoom = Math.min(4, WIDTH / (width + 24), HEIGHT / (height + 8))
  return (
    <div
      className="crop"
      role="img"
      aria-label={`The page where “${cell.text}” was read`}
      style={{
        width: WIDTH,
        height: HEIGHT,
        backgroundImage: `url("${preview(id, cell.page ?? page.page_number)}")`,
        backgroundSize: `${page.width * zoom}px ${page.height * zoom}px`,
        backgroundPosition: `${WIDTH / 2 - (x + width / 2) * zoom}px ${HEIGHT / 2 - (y + height / 2) * zoom}px`,
      }}
    />
  )
}
