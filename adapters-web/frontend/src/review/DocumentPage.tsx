import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { watch } from '../api/progress'
import type { Document, Progress } from '../api/types'
import { advice } from '../documents/advice'
import { post } from '../api/client'
import { useDocument, useIssues, useReview } from './data'
import { ExportButton } from './ExportDialog'
import { ReviewState } from './ReviewState'
import { ReviewView } from './ReviewView'
import { type Selection, useSelection } from './selection'
import { TextView } from './TextView'
import { Timeline } from './Timeline'

const TABS: [Selection['tab'], string][] = [
  ['review', 'Review'],
  ['text', 'Text'],
  ['timeline', 'Timeline'],
]

/** Everything about one document. */
export default function DocumentPage({ id }: { id: string }) {
  const { data: document, error } = useDocument(id)
  const [selection, select] = useSelection()
  const isRead = document?.page_count != null
  const reviewing = useReview(id, isRead)
  const issues = useIssues(id, isRead)
  useEffect(() => {
    if (document) window.document.title = `${document.original_filename} · LedgerLift`
    return () => {
      window.document.title = 'LedgerLift'
    }
  }, [document])
  if (error) return <main className="hint">{error.message}</main>
  if (!document) return <main className="hint">Loading …</main>
  const paged = (document.page_count ?? 0) > 0
  const tab = selection.tab === 'review' && !paged ? 'text' : selection.tab
  return (
    <main className="document">
      <header className="document-head">
        <h1>{document.original_filename}</h1>
        <nav aria-label="Views" className="tabs">
          {TABS.filter(([name]) => name !== 'review' || paged).map(([name, title]) => (
            <button
              key={name}
              type="button"
              aria-current={tab === name ? 'page' : undefined}
              onClick={() => select({ tab: name })}
            >
              {title}
            </button>
          ))}
        </nav>
        <span className="spacer" />
        {isRead && <ReviewState reviewing={reviewing} checks={issues.checks} />}
        {isRead && <ExportButton document={document} issues={issues.issues} />}
      </header>
      <Running document={document} />
      {tab === 'timeline' ? (
        <Timeline id={id} />
      ) : !isRead ? null : tab === 'text' ? (
        <TextView id={id} nth={selection.nth} />
      ) : (
        <ReviewView
          id={id}
          selection={selection}
          select={select}
          reviewing={reviewing}
          issues={issues.issues}
        />
      )}
    </main>
  )
}

/** How a reading goes that has not ended, or why the last one failed. */
function Running({ document }: { document: Document }) {
  const { id, processing_status: status, error_message } = document
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const over = status === 'completed' || status === 'failed'
  useEffect(() => {
    if (over) return
    return watch(id, (now) => {
      setProgress(now)
      if (now.status === 'completed' || now.status === 'failed') void queries.invalidateQueries()
    })
  }, [id, over, queries])
  if (status === 'completed') return null
  if (status === 'failed') {
    const { said, todo } = advice(error_message)
    return (
      <p className="banner bad" role="alert">
        {said} {todo}{' '}
        <button
          type="button"
          onClick={() =>
            void post(`/v1/documents/${id}/process`).then(() => queries.invalidateQueries())
          }
        >
          Try again
        </button>
      </p>
    )
  }
  const { stage = status, pages_done = 0, page_count = 0 } = progress ?? {}
  return (
    <p className="banner" role="status">
      {stage}
      {page_count > 0 && `, page ${pages_done} of ${page_count}`}{' '}
      <progress value={page_count ? pages_done / page_count : undefined} aria-label="Reading" />
    </p>
  )
}
