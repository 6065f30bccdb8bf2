import { get, service } from './client'
import type { Document, Progress } from './types'

/** How often to ask where events cannot be streamed, in milliseconds. */
const POLLING = 2_000

/** Browsers open six connections to a host, and a stream holds one: the others must not starve. */
const STREAMS = 3

let streams = 0

const hasEnded = (status: string) => status === 'completed' || status === 'failed'

/** Tells every step of a reading until it has ended; answers how to stop listening. */
export function watch(id: string, tell: (progress: Progress) => void): () => void {
  let polling: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let heard = false
  let source: EventSource | undefined
  const close = () => {
    if (source) streams--
    source?.close()
    source = undefined
  }
  const stop = () => {
    stopped = true
    close()
    clearTimeout(polling)
  }
  const poll = async () => {
    try {
      const now = await get<Document>(`/v1/documents/${id}`)
      const { processing_status: status, attempt, page_count } = now
      tell({ status, attempt, stage: status, pages_done: 0, page_count: page_count ?? 0 })
      if (hasEnded(status)) stop()
    } catch {
      // Asked again below: a service that is away for a moment ends nothing.
    }
    if (!stopped) polling = setTimeout(poll, POLLING)
  }
  if (streams >= STREAMS) {
    void poll()
    return stop
  }
  streams++
  source = new EventSource(`${service}/v1/documents/${id}/progress`)
  source.addEventListener('progress', (event: MessageEvent<string>) => {
    heard = true
    tell(JSON.parse(event.data) as Progress)
  })
  source.addEventListener('end', stop)
  source.onerror = () => {
    if (stopped || (heard && source?.readyState !== EventSource.CLOSED)) return
    close() // A proxy that lets no stream through, or too many streams: ask instead.
    void poll()
  }
  return stop
}
