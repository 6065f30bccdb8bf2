import type { Checks } from '../api/types'
import type { Reviewing } from './data'

/** Where the review stands, and who stands by it. */
export function ReviewState({
  reviewing: { review, approve, isBusy },
  checks,
}: {
  reviewing: Reviewing
  checks: Checks | null
}) {
  if (!review) return null
  const held = review.corrections.filter((correction) => !correction.undone_by).length
  return (
    <div className="review-state">
      {checks && (
        <span>
          <span className="good">{checks.passed} passed</span>
          {checks.failed > 0 && <strong className="bad"> {checks.failed} failed</strong>}
        </span>
      )}
      {held > 0 && <span>{held === 1 ? '1 correction' : `${held} corrections`}</span>}
      {review.conflicts.length > 0 && (
        <strong className="bad">{review.conflicts.length} do not fit this reading</strong>
      )}
      {review.approved_by ? (
        <span className="good">
          Approved by {review.approved_by.id}
          {!review.approved_by.authenticated && ' (unauthenticated)'}
        </span>
      ) : (
        <button type="button" disabled={isBusy} onClick={approve}>
          Approve
        </button>
      )}
    </div>
  )
}
