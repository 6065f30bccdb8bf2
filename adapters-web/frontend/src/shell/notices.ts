/** How long a notice stands, in milliseconds. */
const STANDS = 8_000

/** One line at a time that tells what went wrong, or what was done. */
class Notices {
  private text = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.text

  tell(text: string) {
    this.text = text
    clearTimeout(this.timer)
    if (text) this.timer = setTimeout(() => this.tell(''), STANDS)
    this.listeners.forEach((listener) => listener())
  }
}

export const notices = new Notices()
