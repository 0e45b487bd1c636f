import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'

type SheetProps = {
  readonly title: string
  readonly closeLabel: string
  /** `side`: a panel at the right, the whole screen of a phone. `bottom`: rises from below. */
  readonly from: 'side' | 'bottom'
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly footer?: ComponentChildren
}

/**
 * A dialog over the page. The browser's own: it keeps the focus inside, makes the page behind it inert, and gives the focus back to what opened it.
 */
export function Sheet({ title, closeLabel, from, onClose, children, footer }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    const opener = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const close = (event: Event) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} class={`sheet sheet-${from}`} aria-label={title} onCancel={close} onClick={(event) => event.target === dialog.current && onClose()}>
      <div class="sheet-frame">
        <header class="sheet-head">
          <h2>{title}</h2>
          <button type="button" class="icon-button" aria-label={closeLabel} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="sheet-body">{children}</div>
        {footer && <footer class="sheet-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}
