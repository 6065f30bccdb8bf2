/** Where the service is: this page's own origin, unless it was built for another one. */
export const service = (import.meta.env.VITE_API_URL ?? '').replace(/\/+$/, '')

/** A "no" of the service (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail)
  }
}

const NAME = 'ledgerlift.name'

/** The name that the person at this browser gave; nobody has proven it. */
export const actor = {
  get: () => localStorage.getItem(NAME) ?? '',
  set: (name: string) => localStorage.setItem(NAME, name.trim()),
}

/** Headers hold bytes: names are sent as UTF-8. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

export interface Answer<T> {
  body: T
  etag: string
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  if (actor.get()) headers.set('X-Actor', utf8(actor.get()))
  let response: Response
  try {
    response = await fetch(service + path, { ...init, headers })
  } catch {
    throw new Problem(0, 'unreachable', 'The service does not answer. Is it running?')
  }
  if (!response.ok) throw await problem(response)
  return response
}

async function problem(response: Response): Promise<Problem> {
  try {
    const told = await response.json()
    const errors = (told.errors ?? []) as { field: string; message: string }[]
    const detail = errors.map((error) => `${error.field}: ${error.message}`).join(' ')
    return new Problem(response.status, told.code, detail || told.detail, told)
  } catch {
    return new Problem(response.status, 'unreadable', `The service answered ${response.status}.`)
  }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send(path, signal ? { signal } : {})).json()
}

export async function ask<T>(path: string): Promise<Answer<T>> {
  const response = await send(path, {})
  return { body: await response.json(), etag: response.headers.get('ETag') ?? '' }
}

export async function post<T>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const json: RequestInit =
    body === undefined
      ? { headers }
      : { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await send(path, { method: 'POST', ...json })
  return { body: await response.json(), etag: response.headers.get('ETag') ?? '' }
}

export async function download(path: string): Promise<{ name: string; content: Blob }> {
  const response = await send(path, {})
  const told = response.headers.get('Content-Disposition') ?? ''
  const name = /filename\*=UTF-8''([^;]+)/.exec(told)?.[1]
  return { name: decodeURIComponent(name ?? 'ledgerlift'), content: await response.blob() }
}

export const preview = (id: string, page: number) =>
  `${service}/v1/documents/${id}/pages/${page}/preview`
