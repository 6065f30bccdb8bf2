import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { preview } from '../api/client'
import type { Issue, Page } from '../api/types'

/** In pixels. */
const WIDTH = 96
const GAP = 34

/** The pages in small, each with how much of it is to be looked at. */
export function Thumbnails({
  id,
  pages,
  issues,
  current,
  onChoose,
}: {
  id: string
  pages: Page[]
  issues: Issue[]
  current: number
  onChoose: (page: number) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const open = useMemo(() => {
    const counts = new Map<number, number>()
    for (const { page, accepted_by } of issues)
      if (page && !accepted_by) counts.set(page, (counts.get(page) ?? 0) + 1)
    return counts
  }, [issues])
  const height = (page: Page) => Math.round((WIDTH * page.height) / page.width)
  const rows = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => height(pages[i]!) + GAP,
    overscan: 4,
  })
  useEffect(() => {
    rows.scrollToIndex(current - 1, { align: 'auto' })
  }, [rows, current])
  return (
    <nav className="thumbnails" ref={scroller} aria-label="Pages in small" tabIndex={0}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const page = pages[index]!
          const number = page.page_number
          const count = open.get(number)
          return (
            <button
              key={number}
              type="button"
              className="thumbnail"
              style={{ top: start }}
              aria-current={number === current ? 'page' : undefined}
              onClick={() => onChoose(number)}
            >
              {page.preview_url && (
                <img src={preview(id, number)} alt="" width={WIDTH} height={height(page)} />
              )}
              <span>
                <span className="visually-hidden">Page </span>
                {number}
                {count && (
                  <span className="badge">
                    {count}
                    <span className="visually-hidden"> to look at</span>
                  </span>
                )}
              </span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
