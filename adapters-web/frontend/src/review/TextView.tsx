import { useEffect, useRef } from 'react'
import type { Artifact, Table } from '../api/types'
import { useReading } from './data'

/**
 * The reading from its beginning, as running text with its tables.
 *
 * @param nth the table to begin with, counted from 1
 */
export function TextView({ id, nth }: { id: string; nth: number | null }) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useReading(id)
  const artifacts = data?.pages.flatMap((batch) => batch.artifacts) ?? []
  const tables = artifacts.filter((one) => one.artifact_type === 'table')
  const sought = nth === null ? undefined : tables[nth - 1]
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (nth !== null && !sought && hasNextPage && !isFetching) void fetchNextPage()
  }, [nth, sought, hasNextPage, isFetching, fetchNextPage])
  useEffect(() => {
    if (!hasNextPage || isFetching || !end.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && void fetchNextPage(),
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasNextPage, isFetching, fetchNextPage])
  return (
    <section className="text-view" aria-label="Text" tabIndex={0}>
      {artifacts.map((artifact) => (
        <Block key={artifact.id} artifact={artifact} isSought={artifact === sought} />
      ))}
      <div ref={end} className="hint">
        {hasNextPage ? 'Loading …' : ''}
      </div>
    </section>
  )
}

/** Blocks get their height when they come near: for so many frames the place is sought again. */
const SETTLING = 20

function Block({ artifact, isSought }: { artifact: Artifact; isSought: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isSought) return
    let frames = SETTLING
    let next = 0
    const scroll = () => {
      place.current?.scrollIntoView({ block: 'center' })
      if (--frames > 0) next = requestAnimationFrame(scroll)
    }
    scroll()
    return () => cancelAnimationFrame(next)
  }, [isSought])
  return (
    <div ref={place} className={isSought ? 'block sought' : 'block'} data-artifact={artifact.id}>
      <span className="small where">{artifact.page !== null && `p ${artifact.page}`}</span>
      {artifact.artifact_type === 'text' ? (
        <p className={artifact.data.role}>{artifact.data.text}</p>
      ) : artifact.artifact_type === 'table' ? (
        <Printed table={artifact} />
      ) : (
        <p className="small">(a picture)</p>
      )}
    </div>
  )
}

/** A table as it is printed. */
function Printed({ table: { data } }: { table: Table }) {
  const rows = Array.from({ length: data.row_count }, (_, row) =>
    data.cells.filter((cell) => cell.row === row),
  )
  return (
    <div className="wide">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {Array.from({ length: data.column_count }, (_, column) => {
                const cell = cells.find((one) => one.column === column)
                const covered = data.cells.some(
                  (one) =>
                    one !== cell &&
                    one.row <= row &&
                    row < one.row + one.row_span &&
                    one.column <= column &&
                    column < one.column + one.column_span,
                )
                if (covered) return null
                return (
                  <td
                    key={column}
                    rowSpan={cell?.row_span}
                    colSpan={cell?.column_span}
                    className={`${cell?.role ?? ''} ${cell?.value ? 'figure' : ''}`}
                  >
                    {cell?.text}
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
