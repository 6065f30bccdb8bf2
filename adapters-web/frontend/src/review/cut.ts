import type { Box } from '../api/types'

/** A wish to part the words of a table anew, of which the place is still to be shown. */
export type Tool =
  | { kind: 'add_line'; axis: 'row' | 'column' }
  | { kind: 'move_line'; axis: 'row' | 'column'; index: number }
  | { kind: 'redraw' }

/** What a place on the page says: a point for lines, a box for a table. */
export function wish(tool: Tool, { x, y, width, height }: Box): object {
  if (tool.kind === 'redraw') return { x, y, width, height }
  const place = tool.axis === 'row' ? y : x
  return tool.kind === 'add_line'
    ? { axis: tool.axis, at: place }
    : { axis: tool.axis, index: tool.index, to: place }
}

/** Places are told to a hundredth of a point. */
export const hundredths = (points: number) => Math.round(points * 100) / 100
