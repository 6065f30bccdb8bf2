import { lazy, Suspense, useSyncExternalStore } from 'react'
import { Link, Route, Switch } from 'wouter'
import { DocumentList } from '../documents/DocumentList'
import { DropZone } from '../upload/DropZone'
import { ErrorBoundary } from './ErrorBoundary'
import { NameButton } from './NameButton'
import { notices } from './notices'
import { ThemeButton } from './ThemeButton'

const DocumentPage = lazy(() => import('../review/DocumentPage'))

/** The frame around every view. */
export function App() {
  const notice = useSyncExternalStore(notices.subscribe, notices.snapshot)
  return (
    <DropZone>
      <header className="bar">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width={22} height={22} /> LedgerLift
        </Link>
        <span className="spacer" />
        <a href="/docs">API</a>
        <NameButton />
        <ThemeButton />
      </header>
      <ErrorBoundary>
        <Suspense fallback={<p className="hint">Loading …</p>}>
          <Switch>
            <Route path="/" component={DocumentList} />
            <Route path="/documents/:id">
              {({ id }) => <DocumentPage key={id} id={id ?? ''} />}
            </Route>
            <Route>
              <main className="hint">
                <h1>There is nothing here.</h1>
                <Link href="/">All documents</Link>
              </main>
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <div role="status" className={notice ? 'notice' : 'notice empty'}>
        {notice}
        {notice && (
          <button type="button" className="quiet" onClick={() => notices.tell('')}>
            Close
          </button>
        )}
      </div>
    </DropZone>
  )
}
