import { Component, type ReactNode } from 'react'

/** Says that the page broke, instead of showing nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state = { broken: null as Error | null }

  static getDerivedStateFromError(broken: Error) {
    return { broken }
  }

  override render() {
    const { broken } = this.state
    if (!broken) return this.props.children
    return (
      <main className="hint" role="alert">
        <h1>The page broke; nothing on the service is harmed.</h1>
        <p>{broken.message}</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </main>
    )
  }
}
