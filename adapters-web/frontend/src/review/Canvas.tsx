import { type PointerEvent, useState } from 'react'
import type { Box, Page } from '../api/types'
import { hundredths, type Tool } from './cut'

/** Lies over a page while a place on it is asked for. */
export function Canvas({
  page: { width, height },
  tool,
  onPlace,
}: {
  page: Page
  tool: Tool
  onPlace: (place: Box) => void
}) {
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null)
  const [to, setTo] = useState<{ x: number; y: number } | null>(null)
  const point = (event: PointerEvent<SVGElement>) => {
    const { left, top, width: across, height: down } = event.currentTarget.getBoundingClientRect()
    return {
      x: hundredths(((event.clientX - left) / across) * width),
      y: hundredths(((event.clientY - top) / down) * height),
    }
  }
  const box = from && to ? around(from, to) : null
  return (
    <g
      className="canvas"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(point(event))
        setTo(point(event))
      }}
      onPointerMove={(event) => setTo(point(event))}
      onPointerUp={(event) => {
        const end = point(event)
        if (tool.kind !== 'redraw') onPlace({ ...end, width: 0, height: 0 })
        else if (from) onPlace(around(from, end))
        setFrom(null)
      }}
    >
      <rect width={width} height={height} />
      {tool.kind === 'redraw'
        ? box && <rect className="drawn" {...box} />
        : to &&
          (tool.axis === 'row' ? (
            <line x1={0} x2={width} y1={to.y} y2={to.y} />
          ) : (
            <line x1={to.x} x2={to.x} y1={0} y2={height} />
          ))}
    </g>
  )
}

function around(one: { x: number; y: number }, other: { x: number; y: number }): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: hundredths(Math.abs(one.x - other.x)),
    height: hundredths(Math.abs(one.y - other.y)),
  }
}
