import { useEvents } from './data'
import { shortly } from './words'

/** Everything that ever happened to the document, newest first. */
export function Timeline({ id }: { id: string }) {
  const { data: events = [] } = useEvents(id)
  return (
    <section className="timeline" aria-label="Timeline">
      <ol reversed>
        {events.toReversed().map((event) => (
          <li key={event.id} value={event.sequence}>
            <div>
              <strong>{event.type.replaceAll('_', ' ')}</strong> <span>{event.message}</span>
            </div>
            {event.details && (
              <div className="change">
                <del>{shortly(event.details.before)}</del> →{' '}
                <ins>{shortly(event.details.after)}</ins>
                {!event.details.intact && (
                  <strong className="bad"> The stored content was altered.</strong>
                )}
              </div>
            )}
            <div className="small">
              <time dateTime={event.created_at}>{new Date(event.created_at).toLocaleString()}</time>{' '}
              by {event.actor.id}
              {event.actor.type === 'user' && !event.actor.authenticated && ' (unauthenticated)'}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
