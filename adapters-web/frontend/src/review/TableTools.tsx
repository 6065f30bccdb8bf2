import type { Statement, Table } from '../api/types'
import type { Tool } from './cut'
import type { Reviewing } from './data'

const SCALES: [number, string][] = [
  [1, 'ones'],
  [1_000, 'thousands'],
  [1_000_000, 'millions'],
  [1_000_000_000, 'billions'],
]

/** What the table is, and what can be said about all of it. */
export function TableTools({
  table,
  tables,
  statement,
  reviewing: { correct, isBusy },
  onChoose,
  onTool,
}: {
  table: Table
  tables: Table[]
  statement: Statement | null
  reviewing: Reviewing
  onChoose: (table: string) => void
  onTool: (tool: Tool) => void
}) {
  const { header_rows: head, row_count: rows, continues, told } = table.data
  const kind = statement && statement.kind !== 'other' ? statement.kind.replaceAll('_', ' ') : ''
  const name = statement?.title || kind || 'Table'
  return (
    <div className="table-tools">
      <h2>{name}</h2>
      {tables.length > 1 && (
        <label>
          Table{' '}
          <select value={table.id} onChange={(event) => onChoose(event.target.value)}>
            {tables.map((one, i) => (
              <option key={one.id} value={one.id}>
                {i + 1} of {tables.length}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Head rows{' '}
        <input
          key={head}
          type="number"
          min={0}
          max={rows}
          defaultValue={head}
          disabled={isBusy}
          onBlur={(event) => {
            const wanted = Number(event.target.value)
            if (wanted !== head) correct(table, 'set_head', { rows: wanted })
          }}
        />
      </label>
      <label>
        Scale{' '}
        <select
          value={told?.scale ?? ''}
          disabled={isBusy}
          onChange={(event) =>
            correct(table, 'set_scale', { scale: Number(event.target.value) || null })
          }
        >
          <option value="">as printed</option>
          {SCALES.map(([scale, title]) => (
            <option key={scale} value={scale}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Currency{' '}
        <input
          key={told?.currency ?? ''}
          className="currency"
          defaultValue={told?.currency ?? ''}
          placeholder="as printed"
          maxLength={3}
          disabled={isBusy}
          onBlur={(event) => {
            const currency = event.target.value.trim().toUpperCase() || null
            if (currency !== (told?.currency ?? null)) correct(table, 'set_currency', { currency })
          }}
        />
      </label>
      {table.bbox && (
        <>
          <button type="button" disabled={isBusy} onClick={() => onTool({ kind: 'redraw' })}>
            Redraw box
          </button>
          {(['column', 'row'] as const).map((axis) => (
            <button
              key={axis}
              type="button"
              disabled={isBusy}
              onClick={() => onTool({ kind: 'add_line', axis })}
            >
              Add {axis} line
            </button>
          ))}
        </>
      )}
      {continues ? (
        <button type="button" disabled={isBusy} onClick={() => correct(table, 'part_table')}>
          Part from page {continues.page}
        </button>
      ) : (
        table.page !== null &&
        table.page > 1 && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() =>
              correct(table, 'join_table', { page: table.page! - 1, repeated_rows: head })
            }
          >
            Join to page {table.page - 1}
          </button>
        )
      )}
    </div>
  )
}
