import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Answer, ask, get, post, Problem } from '../api/client'
import type { Artifact, Document, Event, Issue, Page, Review, Statement, Table } from '../api/types'
import { notices } from '../shell/notices'
import { named } from '../shell/NameButton'

const at = (id: string) => `/v1/documents/${id}`

/** More than stand on any page; the API gives no more at once. */
const MOST = 100

export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => get<Document>(at(id), signal),
  })
}

export function usePages(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['pages', id],
    queryFn: async ({ signal }) => (await get<{ pages: Page[] }>(`${at(id)}/pages`, signal)).pages,
    enabled,
    staleTime: Infinity,
  })
}

interface Batch {
  artifacts: Artifact[]
  next_cursor: string | null
}

/** Everything on one page, tables as people corrected them. */
export function useArtifacts(id: string, page: number) {
  return useQuery({
    queryKey: ['artifacts', id, page],
    queryFn: async ({ signal }) => {
      const all: Artifact[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const next: string = cursor && `&cursor=${cursor}`
        const batch: Batch = await get(
          `${at(id)}/artifacts?page=${page}&corrected=true&limit=${MOST}${next}`,
          signal,
        )
        all.push(...batch.artifacts)
        cursor = batch.next_cursor
      }
      return all
    },
    staleTime: Infinity,
  })
}

/** The whole reading from its beginning, as far as somebody scrolls. */
export function useReading(id: string) {
  return useInfiniteQuery({
    queryKey: ['reading', id],
    queryFn: ({ pageParam, signal }) =>
      get<Batch>(
        `${at(id)}/artifacts?corrected=true&limit=${MOST}${pageParam && `&cursor=${pageParam}`}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
  })
}

interface Issues {
  issues: Issue[]
  checks: { passed: number; failed: number; not_provable: number }
  next_cursor: string | null
}

/** All issues, fetched batch by batch. */
export function useIssues(id: string, enabled: boolean) {
  const found = useInfiniteQuery({
    queryKey: ['issues', id],
    queryFn: ({ pageParam, signal }) =>
      get<Issues>(`${at(id)}/issues?limit=${MOST}${pageParam && `&cursor=${pageParam}`}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    enabled,
    select: (data: InfiniteData<Issues>) => ({
      issues: data.pages.flatMap((batch) => batch.issues),
      checks: data.pages.reduce(
        (sum, { checks }) => ({
          passed: sum.passed + checks.passed,
          failed: sum.failed + checks.failed,
          not_provable: sum.not_provable + checks.not_provable,
        }),
        { passed: 0, failed: 0, not_provable: 0 },
      ),
    }),
  })
  const { hasNextPage, isFetching, fetchNextPage } = found
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return found.data ?? { issues: [], checks: null }
}

/** The statement that a table is a part of, with its checks. */
export function useStatement(id: string, table: string | null) {
  return useQuery({
    queryKey: ['statement', id, table],
    queryFn: async ({ signal }) => {
      const path = `${at(id)}/statements?table=${table}`
      return (await get<{ statements: Statement[] }>(path, signal)).statements[0] ?? null
    },
    enabled: table !== null,
  })
}

export function useEvents(id: string) {
  return useQuery({
    queryKey: ['events', id],
    queryFn: async ({ signal }) =>
      (await get<{ events: Event[] }>(`${at(id)}/events`, signal)).events,
    staleTime: 0,
  })
}

/** The review, and the deeds in it: each says what it saw, and everything is looked at anew. */
export function useReview(id: string, enabled: boolean) {
  const queries = useQueryClient()
  const key = ['review', id]
  const review = useQuery({
    queryKey: key,
    queryFn: () => ask<Review>(`${at(id)}/review`),
    enabled,
  })
  const deed = useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) =>
      post<Review>(at(id) + path, body, { 'If-Match': review.data?.etag ?? '' }),
    onSuccess: (answer: Answer<Review>) => {
      queries.setQueryData(key, answer)
      for (const changed of ['artifacts', 'reading', 'issues', 'statement', 'events'])
        void queries.invalidateQueries({ queryKey: [changed, id] })
    },
    onError: (why) => {
      if (why instanceof Problem && why.status === 412) {
        void queries.invalidateQueries()
        notices.tell('Somebody changed it since you looked. Here is how it is now.')
      }
    },
  })
  const does = (path: string, body?: unknown) => named(() => deed.mutate({ path, body }))
  return {
    review: review.data?.body ?? null,
    isBusy: deed.isPending,
    correct: (table: Table, kind: string, fields: object = {}) =>
      does('/corrections', { table: table.id, kind, ...fields }),
    accept: ({ artifact_id: table, code, row, column, text }: Issue) =>
      does('/corrections', { table, kind: 'accept_issue', code, row, column, text }),
    undo: (number: number) => does(`/corrections/${number}/undo`),
    approve: () => does('/review/approve'),
  }
}

export type Reviewing = ReturnType<typeof useReview>
