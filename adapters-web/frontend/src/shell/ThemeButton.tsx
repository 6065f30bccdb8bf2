import { useEffect, useState } from 'react'

const KEY = 'ledgerlift.theme'

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const [theme, setTheme] = useState(() => localStorage.getItem(KEY) ?? 'system')
  useEffect(() => {
    localStorage.setItem(KEY, theme)
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <label className="theme">
      <span className="visually-hidden">Colours</span>
      <select value={theme} onChange={(event) => setTheme(event.target.value)}>
        <option value="system">System colours</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  )
}
