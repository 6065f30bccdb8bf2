import { type ReactNode, useEffect, useRef, useState } from 'react'
import { dropped } from './dropped'
import { uploads } from './uploads'

/** Files can be dropped anywhere on the page, or chosen. */
export function DropZone({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = async (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) uploads.add(await dropped(event.dataTransfer))
    }
    addEventListener('dragenter', enter)
    addEventListener('dragover', enter)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragover', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return (
    <>
      {children}
      {over && <div className="drop-here">Drop PDF or DOCX files, or a folder of them</div>}
    </>
  )
}

/** For those who would rather choose than drop. */
export function ChooseFiles() {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="choose">
      <input
        ref={input}
        type="file"
        id="files"
        multiple
        accept=".pdf,.docx"
        className="visually-hidden"
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label htmlFor="files" className="button primary">
        Choose files
      </label>
      <span>or drop them anywhere: PDF and DOCX, folders too</span>
    </div>
  )
}
