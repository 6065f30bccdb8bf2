import { useEffect, useState } from 'react'
import type { Box, Cell, Check, Issue, Table } from '../api/types'
import { actor } from '../api/client'
import { Dialog } from '../shell/Dialog'
import { Conflicts } from './Conflicts'
import { type Reviewing, useArtifacts, usePages, useStatement } from './data'
import { Grid } from './Grid'
import { Inspector } from './Inspector'
import { IssueList } from './IssueList'
import { type Tool, wish } from './cut'
import { KEYS, useKeys } from './keys'
import { LAYERS, type Layer } from './layers'
import { PageScroller } from './PageScroller'
import { NOWHERE, type Selection } from './selection'
import { TableTools } from './TableTools'
import { Thumbnails } from './Thumbnails'
import { ToolForm } from './ToolForm'

/** The cell that stands at a place, or reaches over it. */
export function cellAt(table: Table, row: number, column: number): Cell | undefined {
  return table.data.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.row_span &&
      cell.column <= column &&
      column < cell.column + cell.column_span,
  )
}

/** Pages, what was read on them, and what is to be looked at, beside each other. */
export function ReviewView({
  id,
  selection,
  select,
  reviewing,
  issues,
}: {
  id: string
  selection: Selection
  select: (change: Partial<Selection>) => void
  reviewing: Reviewing
  issues: Issue[]
}) {
  const { data: pages } = usePages(id, true)
  const [visible, setVisible] = useState(selection.page)
  const [layers, setLayers] = useState<Set<Layer>>(new Set(['tables', 'cells', 'joins']))
  const [looked, setLooked] = useState<{ index: number; key: string } | null>(null)
  const [editing, setEditing] = useState(false)
  const [hovered, setHovered] = useState<{ row: number; column: number } | null>(null)
  const [help, setHelp] = useState(false)
  const [tool, setTool] = useState<Tool | null>(null)

  const shownPage = selection.table ? selection.page : visible
  const { data: artifacts = [] } = useArtifacts(id, shownPage)
  const tables = artifacts.filter((one): one is Table => one.artifact_type === 'table')
  const table = tables.find((one) => one.id === selection.table) ?? tables[0] ?? null
  const { data: statement } = useStatement(id, table?.id ?? null)
  const chosen =
    selection.row !== null && selection.column !== null && table?.id === selection.table
      ? { row: selection.row, column: selection.column }
      : null
  const checks = statement?.checks ?? []
  const check =
    table &&
    ((hovered && checkAt(checks, table.id, hovered)) ??
      (chosen && checkAt(checks, table.id, chosen)))
  const cell = table && chosen ? (cellAt(table, chosen.row, chosen.column) ?? null) : null

  const choose = (page: number, wanted: string, row: number | null, column: number | null) => {
    setEditing(false)
    select({ ...NOWHERE, page, table: wanted, row, column })
  }
  // A list that was worked out anew may have another issue in that place: nobody looked at it yet.
  const issue =
    looked && issues[looked.index] && keyOf(issues[looked.index]!) === looked.key
      ? looked.index
      : null
  const goTo = (next: number) => {
    const sought = issues[next]
    if (!sought) return
    setLooked({ index: next, key: keyOf(sought) })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur() // Enter accepts.
    choose(sought.page ?? 1, sought.artifact_id, sought.row, sought.column)
  }
  const accept = () => {
    const current = issue === null ? undefined : issues[issue]
    const isShown =
      current?.artifact_id === selection.table &&
      current?.row === selection.row &&
      current?.column === selection.column
    if (current && isShown && !current.accepted_by) reviewing.accept(current)
    else if (chosen) setEditing(true)
  }
  const last = reviewing.review?.corrections.findLast(
    (correction) => !correction.undone_by && correction.made_by.id === actor.get(),
  )

  useKeys({
    j: () => goTo(issue === null ? (looked?.index ?? 0) : Math.min(issues.length - 1, issue + 1)),
    k: () => goTo(Math.max(0, (looked?.index ?? 0) - 1)),
    Enter: accept,
    e: () => setEditing(chosen !== null),
    Escape: () => {
      if (tool) setTool(null)
      else if (editing) setEditing(false)
      else select(NOWHERE)
    },
    u: () => last && reviewing.undo(last.number),
    '?': () => setHelp(true),
    ...Object.fromEntries(
      LAYERS.map(({ name, key }) => [key, () => setLayers((now) => toggled(now, name))]),
    ),
  })
  useEffect(() => {
    setHovered(null)
    setTool(null)
  }, [table?.id])
  const place = (box: Box) => {
    if (tool && table) reviewing.correct(table, tool.kind, wish(tool, box))
    setTool(null)
  }

  if (!pages) return <p className="hint">Loading …</p>
  return (
    <div className="panes">
      <Thumbnails
        id={id}
        pages={pages}
        issues={issues}
        current={visible}
        onChoose={(page) => select({ ...NOWHERE, page })}
      />
      <section className="page-pane" aria-label="Pages">
        <div className="layers" role="group" aria-label="Layers">
          {LAYERS.map(({ name, title, key }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={layers.has(name)}
                onChange={() => setLayers((now) => toggled(now, name))}
              />{' '}
              {title} <kbd>{key}</kbd>
            </label>
          ))}
          <button type="button" className="quiet" onClick={() => setHelp(true)}>
            Keys <kbd>?</kbd>
          </button>
        </div>
        <PageScroller
          id={id}
          pages={pages}
          selection={selection}
          layers={layers}
          check={check}
          tool={tool}
          toolPage={shownPage}
          onVisible={setVisible}
          onChoose={choose}
          onPlace={place}
        />
      </section>
      <section className="side-pane" aria-label="What was read">
        <IssueList issues={issues} current={issue} onChoose={goTo} onAccept={reviewing.accept} />
        <Conflicts reviewing={reviewing} />
        {table ? (
          <>
            <TableTools
              table={table}
              tables={tables}
              statement={statement ?? null}
              reviewing={reviewing}
              onChoose={(other) => choose(shownPage, other, null, null)}
              onTool={setTool}
            />
            {tool && (
              <ToolForm tool={tool} table={table} onPlace={place} onCancel={() => setTool(null)} />
            )}
            <Inspector
              id={id}
              page={pages[shownPage - 1]}
              table={table}
              cell={cell}
              place={chosen}
              check={check}
              reviewing={reviewing}
              onEdit={() => setEditing(true)}
              onChoose={choose}
              onTool={setTool}
            />
            <Grid
              table={table}
              row={chosen?.row ?? null}
              column={chosen?.column ?? null}
              check={check}
              editing={editing}
              onChoose={(row, column) => choose(shownPage, table.id, row, column)}
              onHover={setHovered}
              onEdit={setEditing}
              onText={(row, column, text) => {
                setEditing(false)
                reviewing.correct(table, 'set_text', { row, column, text })
              }}
            />
          </>
        ) : (
          <p className="hint">No table was found on page {shownPage}.</p>
        )}
      </section>
      {help && (
        <Dialog title="Keys" onClose={() => setHelp(false)}>
          <dl className="keys">
            {KEYS.map(([key, deed]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{deed}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </div>
  )
}

/** By what an issue is known again. */
const keyOf = ({ code, artifact_id, row, column, text }: Issue) =>
  [code, artifact_id, row, column, text].join()

function toggled<T>(set: Set<T>, one: T): Set<T> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

/** The check whose total stands there, or the first that has the place among its parts. */
function checkAt(
  checks: Check[],
  table: string,
  { row, column }: { row: number; column: number },
): Check | null {
  const isThere = (at: { artifact_id: string; row: number; column: number }) =>
    at.artifact_id === table && at.row === row && at.column === column
  return (
    checks.find((check) => isThere(check.total)) ??
    checks.find((check) => check.parts.some(isThere)) ??
    null
  )
}
