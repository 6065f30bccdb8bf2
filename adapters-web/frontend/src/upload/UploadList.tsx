import { useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { type Upload, uploads } from './uploads'

/** What is on its way, file by file. */
export function UploadList() {
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot)
  if (all.length === 0) return null
  return (
    <section className="uploads" aria-label="Uploads" aria-live="polite">
      {all.map((upload) => (
        <Row key={upload.key} upload={upload} />
      ))}
    </section>
  )
}

function said({ stage, sent, progress, error }: Upload): string {
  switch (stage) {
    case 'waiting':
      return 'waits for its turn'
    case 'hashing':
      return 'working out its digest'
    case 'uploading':
      return `uploading, ${Math.round(sent * 100)} %`
    case 'registering':
      return 'registering'
    case 'reading':
      return progress?.page_count
        ? `${progress.stage}, page ${progress.pages_done} of ${progress.page_count}`
        : (progress?.stage ?? 'waits for a reader')
    case 'completed':
      return 'read'
    case 'failed':
      return error ?? 'could not be read; see the list for the reason'
  }
}

function share({ stage, sent, progress }: Upload): number {
  if (stage === 'completed') return 1
  if (stage === 'reading')
    return 0.5 + (progress?.page_count ? progress.pages_done / progress.page_count / 2 : 0)
  return sent / 2
}

function Row({ upload }: { upload: Upload }) {
  const { key, file, stage, document } = upload
  return (
    <div className={`upload ${stage}`}>
      <span className="name">
        {document ? <Link href={`/documents/${document}`}>{file.name}</Link> : file.name}
      </span>
      <progress value={share(upload)} max={1} aria-label={`Progress of ${file.name}`} />
      <span className="said">{said(upload)}</span>
      {stage === 'failed' && !document && (
        <button type="button" onClick={() => uploads.retry(key)}>
          Try again
        </button>
      )}
      {(stage === 'completed' || stage === 'failed') && (
        <button type="button" className="quiet" onClick={() => uploads.forget(key)}>
          Hide
        </button>
      )}
    </div>
  )
}
