import { useEffect, useRef } from 'react'

/** What the keys of the review do, for people. */
export const KEYS: [string, string][] = [
  ['J', 'next issue'],
  ['K', 'previous issue'],
  ['Enter', 'accept the issue as it is, else edit the chosen cell'],
  ['E', 'edit the chosen cell; Enter keeps, Esc lets go'],
  ['U', 'undo your last correction'],
  ['← ↑ → ↓', 'move in the grid'],
  ['1 … 5', 'show and hide layers'],
  ['Esc', 'choose nothing'],
  ['?', 'these keys'],
]

const TYPING = 'input, textarea, select, button, a'

/** Does what is bound to a key, unless somebody is typing or about to press a button. */
export function useKeys(bound: Record<string, () => void>) {
  const now = useRef(bound)
  useEffect(() => {
    now.current = bound
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return // It has keys of its own.
      const target = event.target as HTMLElement
      const typing = target.closest(TYPING)
      if (typing && !(event.key !== 'Enter' && typing.matches('button, a'))) return
      const deed = now.current[event.key] ?? now.current[event.key.toLowerCase()]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
