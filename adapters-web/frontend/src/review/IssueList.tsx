import { useEffect, useRef } from 'react'
import type { Issue } from '../api/types'
import { issueName, issueText } from './words'

/** So many are drawn around the current one; a list of thousands is walked through, not read. */
const AROUND = 100

/** What a person should look at, worst first as the service tells it. */
export function IssueList({
  issues,
  current,
  onChoose,
  onAccept,
}: {
  issues: Issue[]
  current: number | null
  onChoose: (index: number) => void
  onAccept: (issue: Issue) => void
}) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const open = issues.filter((issue) => !issue.accepted_by).length
  const first = Math.max(0, (current ?? 0) - AROUND)
  return (
    <div className="issues">
      <h2>
        To look at: {open} of {issues.length}
      </h2>
      <ol start={first + 1} tabIndex={0} aria-label="Issues">
        {issues.slice(first, first + 2 * AROUND).map((issue, i) => {
          const index = first + i
          return (
            <li
              key={index}
              ref={index === current ? row : undefined}
              className={`${issue.code} ${issue.accepted_by ? 'accepted' : ''}`}
              aria-current={index === current ? 'true' : undefined}
            >
              <button type="button" className="plain" onClick={() => onChoose(index)}>
                <strong>{issueName(issue.code)}</strong> <span>{issueText(issue)}</span>
                {issue.page && <span className="small"> page {issue.page}</span>}
              </button>
              {issue.accepted_by ? (
                <span className="small">accepted by {issue.accepted_by}</span>
              ) : (
                index === current && (
                  <button type="button" onClick={() => onAccept(issue)}>
                    Accept
                  </button>
                )
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
