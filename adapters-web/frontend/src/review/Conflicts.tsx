import type { Reviewing } from './data'
import { correctionName, shortly } from './words'

/** Corrections that hold, and those that the newest reading has no place for. */
export function Conflicts({ reviewing: { review, undo, isBusy } }: { reviewing: Reviewing }) {
  const held = review?.corrections.filter((correction) => !correction.undone_by) ?? []
  if (held.length === 0) return null
  const conflicts = held.filter((correction) => correction.conflict)
  return (
    <details className="corrections" open={conflicts.length > 0}>
      <summary>
        {held.length === 1 ? '1 correction' : `${held.length} corrections`}
        {conflicts.length > 0 && (
          <strong className="bad"> {conflicts.length} do not fit this reading</strong>
        )}
      </summary>
      <ol>
        {held.toReversed().map((correction) => (
          <li key={correction.number} className={correction.conflict ? 'bad' : ''}>
            <span>
              {correctionName(correction)}
              {correction.page && ` on page ${correction.page}`}:{' '}
              <del>{shortly(correction.before)}</del> → <ins>{shortly(correction.after)}</ins>{' '}
              <span className="small">by {correction.made_by.id}</span>
            </span>
            <button type="button" disabled={isBusy} onClick={() => undo(correction.number)}>
              Undo
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
