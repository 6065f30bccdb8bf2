import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** What is looked at; it stands in the address, so that others can be sent there. */
export interface Selection {
  tab: 'review' | 'text' | 'timeline'
  page: number
  table: string | null
  row: number | null
  column: number | null
  /** A place on the page that a link of a workbook names: x, y, width and height in points. */
  box: [number, number, number, number] | null
  /** The how manieth table of the reading, for formats without pages. */
  nth: number | null
}

function whole(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null
}

export function useSelection(): [Selection, (change: Partial<Selection>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(search)
  const box = (asked.get('box') ?? '').split(',').map(Number)
  const tab = asked.get('tab')
  const selection: Selection = {
    tab: tab === 'text' || tab === 'timeline' ? tab : 'review',
    page: whole(asked.get('page')) ?? 1,
    table: asked.get('table'),
    row: whole(asked.get('row')),
    column: whole(asked.get('column')),
    box:
      box.length === 4 && box.every(Number.isFinite)
        ? (box as [number, number, number, number])
        : null,
    nth: whole(asked.get('nth')),
  }
  const select = useCallback(
    (change: Partial<Selection>) => {
      const next = new URLSearchParams(location.search)
      for (const [name, value] of Object.entries(change)) {
        if (value === null || (name === 'tab' && value === 'review')) next.delete(name)
        else next.set(name, String(value))
      }
      navigate(`${location.pathname}?${next}`, { replace: true })
    },
    [navigate],
  )
  return [selection, select]
}

/** Nothing in particular. */
export const NOWHERE = { table: null, row: null, column: null, box: null, nth: null }
