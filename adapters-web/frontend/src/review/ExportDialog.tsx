import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../api/client'
import type { Document, Issue } from '../api/types'
import { Dialog } from '../shell/Dialog'
import { issueName } from './words'

const FORMATS: [string, string][] = [
  ['xlsx', 'Excel data book'],
  ['csv', 'CSV, a file for each table'],
  ['md', 'Markdown'],
  ['json', 'JSON, the whole reading'],
]

/** Hands out files, and says before what of them is unresolved. */
export function ExportButton({ document, issues }: { document: Document; issues: Issue[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="primary" onClick={() => setOpen(true)}>
        Export
      </button>
      {open && (
        <Dialog title="Export" onClose={() => setOpen(false)}>
          <Unresolved issues={issues} />
          <Formats id={document.id} />
        </Dialog>
      )}
    </>
  )
}

function Unresolved({ issues }: { issues: Issue[] }) {
  const open = issues.filter((issue) => !issue.accepted_by)
  if (open.length === 0) return <p>Nothing is left to look at.</p>
  const counts = new Map<string, number>()
  for (const { code } of open) counts.set(code, (counts.get(code) ?? 0) + 1)
  return (
    <>
      <p>Unresolved, and flagged in the file:</p>
      <ul>
        {[...counts].map(([code, count]) => (
          <li key={code}>
            {count} × {issueName(code)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Formats({ id }: { id: string }) {
  const fetched = useMutation({
    mutationFn: (format: string) => download(`/v1/documents/${id}/export.${format}`),
    onSuccess: ({ name, content }) => {
      const link = window.document.createElement('a')
      link.href = URL.createObjectURL(content)
      link.download = name
      link.click()
      URL.revokeObjectURL(link.href)
    },
  })
  return (
    <div className="formats">
      {FORMATS.map(([format, title]) => (
        <button
          key={format}
          type="button"
          className={format === 'xlsx' ? 'primary' : ''}
          disabled={fetched.isPending}
          onClick={() => fetched.mutate(format)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
