import { preview } from '../api/client'
import type { Artifact, Box, Cell, Check, Page, Table } from '../api/types'
import { useArtifacts } from './data'
import { Canvas } from './Canvas'
import type { Tool } from './cut'
import type { Layer } from './layers'
import type { Selection } from './selection'

/** A page as it is printed, with what was read drawn over it. */
export function PageView({
  id,
  page,
  zoom,
  top,
  selection,
  layers,
  check,
  tool,
  onChoose,
  onPlace,
}: {
  id: string
  page: Page
  zoom: number
  top: number
  selection: Selection
  layers: Set<Layer>
  check: Check | null
  /** What a place on this page is asked for; null where none is. */
  tool: Tool | null
  onChoose: (page: number, table: string, row: number | null, column: number | null) => void
  onPlace: (place: Box) => void
}) {
  const { page_number: number, width, height } = page
  const { data: artifacts = [] } = useArtifacts(id, number)
  const size = { width: width * zoom, height: height * zoom }
  const tables = artifacts.filter((one): one is Table => one.artifact_type === 'table')
  return (
    <div className="page" style={{ ...size, top }} data-page={number}>
      {page.preview_url ? (
        <img src={preview(id, number)} alt={`Page ${number}`} {...size} />
      ) : (
        <p className="hint">There is no picture of page {number}.</p>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} {...size} aria-hidden="true">
        {layers.has('texts') && <Boxes of={artifacts} type="text" />}
        {layers.has('figures') && <Boxes of={artifacts} type="figure" />}
        {layers.has('tables') && <Boxes of={tables} type="table" />}
        {layers.has('cells') &&
          tables.map((table) => (
            <Cells
              key={table.id}
              table={table}
              page={number}
              selection={selection}
              check={check}
              onChoose={(cell) => onChoose(number, table.id, cell.row, cell.column)}
            />
          ))}
        {layers.has('joins') && tables.map((table) => <Join key={table.id} table={table} />)}
        {selection.box && selection.page === number && (
          <rect
            className="chosen pulse"
            x={selection.box[0]}
            y={selection.box[1]}
            width={selection.box[2]}
            height={selection.box[3]}
          />
        )}
        {tool && <Canvas page={page} tool={tool} onPlace={onPlace} />}
      </svg>
    </div>
  )
}

function Boxes({ of, type }: { of: Artifact[]; type: Artifact['artifact_type'] }) {
  return of
    .filter((one) => one.artifact_type === type && one.bbox)
    .map((one) => <rect key={one.id} className={type} {...one.bbox!} />)
}

/** Boxes are easier to hit, and to see, with a little room around the letters. */
const roomy = ({ x, y, width, height }: Box): Box => ({
  x: x - 1.5,
  y: y - 1.5,
  width: width + 3,
  height: height + 3,
})

function Cells({
  table,
  page,
  selection,
  check,
  onChoose,
}: {
  table: Table
  page: number
  selection: Selection
  check: Check | null
  onChoose: (cell: Cell) => void
}) {
  const isIn = (places: { artifact_id: string; row: number; column: number }[], cell: Cell) =>
    places.some(
      (at) => at.artifact_id === table.id && at.row === cell.row && at.column === cell.column,
    )
  return table.data.cells
    .filter((cell) => cell.bbox && (cell.page ?? page) === page)
    .map((cell) => {
      const chosen =
        selection.table === table.id &&
        selection.row === cell.row &&
        selection.column === cell.column
      const part = check && isIn(check.parts, cell)
      const total = check && isIn([check.total], cell)
      const looks = [
        'cell',
        cell.role,
        chosen ? 'chosen pulse' : '',
        part ? 'part' : '',
        total ? `total ${check.verdict}` : '',
        cell.by_hand ? 'by-hand' : '',
      ]
      return (
        <rect
          key={`${cell.row},${cell.column}${chosen ? ' chosen' : ''}`}
          className={looks.join(' ')}
          data-cell={`${cell.row},${cell.column}`}
          {...roomy(cell.bbox!)}
          onClick={() => onChoose(cell)}
        />
      )
    })
}

function Join({ table: { bbox, data } }: { table: Table }) {
  if (!data.continues || !bbox) return null
  return (
    <g className="join">
      <line x1={bbox.x} x2={bbox.x + bbox.width} y1={bbox.y - 3} y2={bbox.y - 3} />
      <text x={bbox.x} y={bbox.y - 6}>
        goes on from page {data.continues.page}
      </text>
    </g>
  )
}
