import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Box, Check, Page } from '../api/types'
import type { Tool } from './cut'
import { useArtifacts } from './data'
import type { Layer } from './layers'
import { PageView } from './PageView'
import type { Selection } from './selection'

/** Between pages, and around them, in pixels. */
const GAP = 16

/** No page is shown larger than this, in pixels for each point. */
const LARGEST = 1.6

/** All pages below each other; those out of sight are not there. */
export function PageScroller({
  id,
  pages,
  selection,
  layers,
  check,
  tool,
  toolPage,
  onVisible,
  onChoose,
  onPlace,
}: {
  id: string
  pages: Page[]
  selection: Selection
  layers: Set<Layer>
  check: Check | null
  tool: Tool | null
  /** The page on which a place is asked for. */
  toolPage: number
  onVisible: (page: number) => void
  onChoose: (page: number, table: string, row: number | null, column: number | null) => void
  onPlace: (place: Box) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(600)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width))
    observer.observe(scroller.current!)
    return () => observer.disconnect()
  }, [])
  const widest = Math.max(...pages.map((page) => page.width))
  const zoom = Math.min(LARGEST, (width - 2 * GAP) / widest)
  const rows = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => pages[i]!.height * zoom + GAP,
    overscan: 1,
  })
  useEffect(() => {
    rows.measure()
  }, [rows, zoom])

  const middle = (rows.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) / 2
  const visible = (rows.getVirtualItemForOffset(middle)?.index ?? 0) + 1
  useEffect(() => {
    onVisible(visible)
  }, [visible, onVisible])

  useChosenInView(id, selection, zoom, (page, y) => {
    const start = rows.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0
    const third = (scroller.current?.clientHeight ?? 0) / 3
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroller.current?.scrollTo({
      top: y === null ? start : Math.max(0, start + y - third),
      behavior: calm || Math.abs(page - visible) > 2 ? 'instant' : 'smooth',
    })
  })

  return (
    <div className="pages" ref={scroller} tabIndex={0} role="region" aria-label="Pages">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <PageView
            key={index}
            id={id}
            page={pages[index]!}
            zoom={zoom}
            top={start}
            selection={selection}
            layers={layers}
            check={check}
            tool={index + 1 === toolPage ? tool : null}
            onChoose={onChoose}
            onPlace={onPlace}
          />
        ))}
      </div>
    </div>
  )
}

/** Scrolls to what is chosen, once it is known where that stands. */
function useChosenInView(
  id: string,
  { page, table, row, column, box }: Selection,
  zoom: number,
  scroll: (page: number, y: number | null) => void,
) {
  const { data: artifacts } = useArtifacts(id, page)
  const found = artifacts?.find((one) => one.id === table)
  const cell =
    found?.artifact_type === 'table' && row !== null
      ? found.data.cells.find((one) => one.row === row && one.column === column)
      : undefined
  const top = box?.[1] ?? (cell ?? found)?.bbox?.y ?? null
  const there = cell?.page ?? page
  const key = [there, table, row, column, box?.join(), top === null ? '' : 'known'].join()
  const done = useRef('')
  useEffect(() => {
    if (done.current === key) return
    done.current = key
    scroll(there, top === null ? null : top * zoom)
  })
}
