import { useState, useSyncExternalStore } from 'react'
import { actor } from '../api/client'
import { Dialog } from './Dialog'

const listeners = new Set<() => void>()
let wanted: (() => void) | null = null

const names = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  set: (name: string) => {
    actor.set(name)
    listeners.forEach((listener) => listener())
  },
}

/** Asks for a name before something is done under it; whoever gave one is not asked again. */
export function named(deed: () => void) {
  if (actor.get()) return deed()
  wanted = deed
  listeners.forEach((listener) => listener())
}

/** Who works here, by their own account. */
export function NameButton() {
  const name = useSyncExternalStore(names.subscribe, actor.get)
  const asked = useSyncExternalStore(names.subscribe, () => wanted !== null)
  const [open, setOpen] = useState(false)
  const close = () => {
    wanted = null
    setOpen(false)
    listeners.forEach((listener) => listener())
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {name || 'Your name'}
      </button>
      {(open || asked) && (
        <Dialog title="Who are you?" onClose={close}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const given = String(new FormData(event.currentTarget).get('name') ?? '').trim()
              if (!given) return
              const deed = wanted
              names.set(given)
              close()
              deed?.()
            }}
          >
            <p>
              Corrections and approvals are kept under this name. It is shown as unauthenticated:
              there is no sign-in yet.
            </p>
            <label>
              Name or e-mail address{' '}
              <input name="name" defaultValue={name} maxLength={254} required autoFocus />
            </label>
            <button type="submit" className="primary">
              Keep
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
