import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { get, post } from '../api/client'
import type { Document } from '../api/types'
import { UploadList } from '../upload/UploadList'
import { ChooseFiles } from '../upload/DropZone'
import { advice } from './advice'

interface Batch {
  documents: Document[]
  next_cursor: string | null
}

const LIMIT = 50

/** How often to look while something is being read, in milliseconds. */
const LOOKING = 3_000

const isBusy = ({ processing_status: status }: Document) =>
  status === 'uploaded' || status === 'processing' || status === 'retrying'

function path(status: string, text: string, cursor: string | null): string {
  const asked = new URLSearchParams({ limit: String(LIMIT) })
  if (status) asked.set('status', status)
  if (text) asked.set('q', text)
  if (cursor) asked.set('cursor', cursor)
  return `/v1/documents?${asked}`
}

/** Every document, newest first, as far as somebody scrolls. */
export function DocumentList() {
  const [status, setStatus] = useState('')
  const [text, setText] = useState('')
  const sought = useDeferredValue(text.trim())
  const found = useInfiniteQuery({
    queryKey: ['documents', status, sought],
    queryFn: ({ pageParam, signal }) => get<Batch>(path(status, sought, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.documents.some(isBusy)) ? LOOKING : false,
  })
  const documents = found.data?.pages.flatMap((page) => page.documents) ?? []
  return (
    <main className="documents">
      <h1>Documents</h1>
      <ChooseFiles />
      <UploadList />
      <div className="filters">
        <label>
          Search{' '}
          <input
            type="search"
            value={text}
            placeholder="File name"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label>
          Status{' '}
          <select value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="">All</option>
            {['uploaded', 'processing', 'completed', 'retrying', 'failed'].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      {documents.length > 0 && <Documents documents={documents} />}
      {found.isSuccess && documents.length === 0 && (
        <p className="hint">
          {status || sought ? 'No document is like that.' : 'Nothing here yet: drop a report.'}
        </p>
      )}
      <End
        key={documents.length}
        onSeen={() => found.hasNextPage && !found.isFetching && void found.fetchNextPage()}
      />
    </main>
  )
}

function Documents({ documents }: { documents: Document[] }) {
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Status</th>
            <th scope="col" className="number">
              Pages
            </th>
            <th scope="col" className="number">
              Tables
            </th>
            <th scope="col">Checks</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <Row key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ document }: { document: Document }) {
  const { id, original_filename, processing_status: status, checks, duplicate_of } = document
  return (
    <tr>
      <th scope="row">
        <Link href={`/documents/${id}`}>{original_filename}</Link>
        {duplicate_of && (
          <div className="small">
            The same bytes as <Link href={`/documents/${duplicate_of}`}>an older document</Link>
          </div>
        )}
        {status === 'failed' && <Failure document={document} />}
      </th>
      <td>
        <span className={`status ${status}`}>{status}</span>
      </td>
      <td className="number">{document.page_count}</td>
      <td className="number">{document.artifact_counts?.table}</td>
      <td>
        {checks && (
          <>
            {checks.passed} passed
            {checks.failed > 0 && <strong className="bad"> {checks.failed} failed</strong>}
          </>
        )}
      </td>
      <td className="small">
        <time dateTime={document.created_at}>{new Date(document.created_at).toLocaleString()}</time>
      </td>
    </tr>
  )
}

function Failure({ document: { id, error_message } }: { document: Document }) {
  const queries = useQueryClient()
  const again = useMutation({
    mutationFn: () => post<Document>(`/v1/documents/${id}/process`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['documents'] }),
  })
  const { said, todo } = advice(error_message)
  return (
    <div className="failure small">
      <span>
        {said} {todo}
      </span>
      <button type="button" disabled={again.isPending} onClick={() => again.mutate()}>
        Try again
      </button>
    </div>
  )
}

/** Tells when the end of the list comes into view. */
function End({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  const seen = useRef(onSeen)
  useEffect(() => {
    seen.current = onSeen
  })
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && seen.current(),
      { rootMargin: '400px' },
    )
    if (end.current) observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={end} />
}
