import { post, Problem, service } from '../api/client'
import { watch } from '../api/progress'
import type { Document, Progress } from '../api/types'
import { digest } from './digest'

/** So many files go at a time; the others wait. */
const AT_ONCE = 4

/** What passes by itself is tried so often before the person is asked. */
const TRIES = 3

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type Stage =
  'waiting' | 'hashing' | 'uploading' | 'registering' | 'reading' | 'completed' | 'failed'

/** One file on its way. */
export interface Upload {
  readonly key: string
  readonly file: File
  readonly stage: Stage
  /** Share of the bytes that the store has. */
  readonly sent: number
  readonly progress: Progress | null
  readonly document: string | null
  readonly error: string | null
}

interface Grant {
  key: string
  url: string
  method: string
  headers: Record<string, string>
}

/** What a file is, by its name where the browser does not know. */
export function contentType(file: File): string | null {
  const name = file.name.toLowerCase()
  if (file.type === PDF || name.endsWith('.pdf')) return PDF
  return file.type === DOCX || name.endsWith('.docx') ? DOCX : null
}

/** The service's own store is reached where the service is, by whatever name this page has for it. */
function here(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname.startsWith('/v1/store/') ? service + pathname + search : url
}

/** Headers that browsers set themselves, and let nobody else set. */
const OWN_HEADERS = new Set(['content-length', 'host'])

/** Puts the bytes where the grant says, straight to the store. */
function put(grant: Grant, file: File, sent: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(grant.method, here(grant.url))
    for (const [name, value] of Object.entries(grant.headers))
      if (!OWN_HEADERS.has(name.toLowerCase())) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => sent(event.loaded / Math.max(1, event.total))
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(
            new Problem(request.status, 'refused', `The store refused it (${request.status}).`),
          )
    request.onerror = () =>
      reject(new Problem(0, 'unreachable', 'The store does not answer; see CORS_ORIGINS.'))
    request.send(file)
  })
}

const passes = (why: unknown) =>
  why instanceof Problem && (why.status === 0 || why.status === 429 || why.status >= 500)

const told = (why: unknown) => (why instanceof Error ? why.message : String(why))

/** All files that were dropped on this page, oldest first, and the way of each to its document. */
class Uploads {
  private all: readonly Upload[] = []
  private readonly listeners = new Set<() => void>()

  /** Called when a document was registered, and once more when its reading is over. */
  onListChanged: () => void = () => {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.all

  add(files: File[]) {
    const added = files.map((file): Upload => {
      const refused = this.refusal(file)
      return {
        key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
        file,
        stage: refused ? 'failed' : 'waiting',
        sent: 0,
        progress: null,
        document: null,
        error: refused,
      }
    })
    this.publish([...this.all, ...added])
    this.next()
  }

  private refusal(file: File): string | null {
    if (file.size === 0) return 'The file is empty.'
    return contentType(file)
      ? null
      : 'Only PDF and DOCX can be read; please save it as one of them.'
  }

  retry(key: string) {
    this.change(key, { stage: 'waiting', error: null, sent: 0 })
    this.next()
  }

  forget(key: string) {
    this.publish(this.all.filter((upload) => upload.key !== key))
  }

  private next() {
    const busy = this.all.filter((upload) =>
      ['hashing', 'uploading', 'registering'].includes(upload.stage),
    ).length
    this.all
      .filter((upload) => upload.stage === 'waiting')
      .slice(0, Math.max(0, AT_ONCE - busy))
      .forEach((upload) => void this.run(upload))
  }

  private async run(upload: Upload) {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.send(upload)
        break
      } catch (why) {
        if (attempt < TRIES && passes(why)) continue
        this.change(upload.key, { stage: 'failed', error: told(why) })
        break
      }
    }
    this.next()
  }

  private async send({ key, file }: Upload) {
    this.change(key, { stage: 'hashing' })
    const described = {
      content_type: contentType(file),
      file_size: file.size,
      sha256_hash: await digest(file),
    }
    this.change(key, { stage: 'uploading' })
    const grant = await post<Grant>('/v1/uploads/presign', { filename: file.name, ...described })
    await put(grant.body, file, (sent) => this.change(key, { sent }))
    this.change(key, { stage: 'registering', sent: 1 })
    const registered = await post<Document>(
      '/v1/documents',
      { s3_key: grant.body.key, original_filename: file.name, ...described },
      { 'Idempotency-Key': key },
    )
    const id = registered.body.id
    this.change(key, { stage: 'reading', document: id })
    this.onListChanged()
    watch(id, (progress) => {
      const over = progress.status === 'completed' || progress.status === 'failed'
      this.change(key, { progress, ...(over ? { stage: progress.status as Stage } : {}) })
      if (over) this.onListChanged()
    })
  }

  private change(key: string, changed: Partial<Upload>) {
    this.publish(
      this.all.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)),
    )
  }

  private publish(all: readonly Upload[]) {
    this.all = all
    this.listeners.forEach((listener) => listener())
  }
}

export const uploads = new Uploads()
