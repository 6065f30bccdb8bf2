import type { Box, Table } from '../api/types'
import type { Tool } from './cut'

const TITLES = {
  add_line: 'Click on the page where the new line goes',
  move_line: 'Click on the page where the line is to stand',
  redraw: 'Draw the table’s box on the page',
}

const SIDES: [keyof Box, string][] = [
  ['x', 'from the left'],
  ['y', 'from the top'],
  ['width', 'width'],
  ['height', 'height'],
]

/** Asks for a place on the page: by the mouse there, or in points here. */
export function ToolForm({
  tool,
  table,
  onPlace,
  onCancel,
}: {
  tool: Tool
  table: Table
  onPlace: (place: Box) => void
  onCancel: () => void
}) {
  const { x = 0, y = 0, width = 0, height = 0 } = table.bbox ?? {}
  const start: Box =
    tool.kind === 'redraw'
      ? { x, y, width, height }
      : { x: x + width / 2, y: y + height / 2, width, height }
  const asked = SIDES.filter(
    ([side]) => tool.kind === 'redraw' || side === (tool.axis === 'row' ? 'y' : 'x'),
  )
  return (
    <form
      className="tool-form"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const place = { ...start }
        for (const [side] of asked) place[side] = Number(given.get(side))
        onPlace(place)
      }}
    >
      <span>{TITLES[tool.kind]}, or in points:</span>
      {asked.map(([side, title]) => (
        <label key={side}>
          {title}{' '}
          <input
            name={side}
            type="number"
            min={0}
            step="any"
            defaultValue={start[side].toFixed(1)}
            required
          />
        </label>
      ))}
      <button type="submit" className="primary">
        Do it
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  )
}
