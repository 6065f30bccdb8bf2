/** What the API answers; see /openapi.json. Boxes are in points, origin top left of the page. */

export type Status = 'uploaded' | 'processing' | 'completed' | 'failed' | 'retrying'

export interface Checks {
  passed: number
  failed: number
  not_provable: number
}

export interface Document {
  id: string
  original_filename: string
  content_type: string
  file_size: number
  sha256_hash: string | null
  processing_status: Status
  error_message: string | null
  attempt: number
  page_count: number | null
  artifact_counts: Record<string, number> | null
  quality_flags: Record<string, number> | null
  checks: Checks | null
  duplicate_of: string | null
  created_at: string
  updated_at: string
}

export interface Page {
  page_number: number
  width: number
  height: number
  rotation: number
  preview_url: string | null
  quality_flags: Record<string, number>
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Value {
  amount: string | null
  scale: number
  currency: string | null
  kind: 'number' | 'percent' | 'date' | 'nil'
  marks?: string
}

export interface Cell {
  row: number
  column: number
  row_span: number
  column_span: number
  text: string
  bbox: Box | null
  confidence: number
  role: 'header' | 'label' | 'value'
  page?: number
  value?: Value
  by_hand?: { by: string; read: string | null; sign_turned: boolean }
}

export interface TableData {
  row_count: number
  column_count: number
  header_rows: number
  cells: Cell[]
  unassigned: string[]
  notes: { kind: string; text: string }[]
  continues: { page: number; evidence: string[]; repeated_rows: number } | null
  told?: { scale: string | null; currency: string | null }
}

interface Common {
  id: string
  page: number | null
  bbox: Box | null
  confidence_score: number
}

export type Table = Common & { artifact_type: 'table'; data: TableData }
export type TextBlock = Common & {
  artifact_type: 'text'
  data: { text: string; role: string; reading_order: number }
}
export type Figure = Common & { artifact_type: 'figure'; data: object }
export type Artifact = Table | TextBlock | Figure

export interface Place {
  artifact_id: string
  page: number | null
  row: number
  column: number
}

export interface Check {
  verdict: 'passed' | 'failed' | 'not_provable'
  total: Place
  expected: string | null
  printed: string | null
  difference: string | null
  parts: (Place & { added: boolean })[]
  hints: (Place & { instead: string })[]
}

export interface Issue {
  code: string
  artifact_id: string
  page: number | null
  row: number | null
  column: number | null
  text: string
  check: Check | null
  tie: { rule: string; expected: string | null; difference: string | null } | null
  accepted_by: string | null
}

export interface Statement {
  kind: string
  title: string
  tables: { artifact_id: string; page: number | null }[]
  checks: Check[]
}

export interface Actor {
  type: string
  id: string
  authenticated: boolean
}

export interface Correction {
  number: number
  kind: string
  edit: Record<string, unknown>
  table: string | null
  page: number | null
  before: Record<string, unknown>
  after: Record<string, unknown>
  made_by: Actor
  made_at: string
  undone_by: Actor | null
  undone_at: string | null
  conflict: boolean
}

export interface Review {
  attempt: number
  version: number
  state: 'untouched' | 'in_review' | 'approved'
  approved_by: Actor | null
  approved_at: string | null
  corrections: Correction[]
  conflicts: number[]
}

export interface Event {
  id: string
  sequence: number
  type: string
  message: string
  metadata: Record<string, unknown>
  details: {
    edit: Record<string, unknown>
    before: Record<string, unknown>
    after: Record<string, unknown>
    intact: boolean
  } | null
  actor: Actor
  created_at: string
}

export interface Progress {
  status: Status
  attempt: number
  stage: string
  pages_done: number
  /** 0 while unknown. */
  page_count: number
}
