/** A piece of the page as the server sends it. */
export type Part = {
  readonly id: string
  readonly html?: string
  readonly into?: string
  readonly before?: string
}
export type Message = { readonly parts: readonly Part[]; readonly turn?: true }

/** Puts pieces in their places: where they stood, or in their list. Nothing is taken from under somebody who types in it. */
export function showParts(parts: readonly Part[]): void {
  for (const part of parts) showPart(part)
  for (const count of document.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const list = document.getElementById(count.dataset['countOf'] ?? '')
    count.textContent = String(list?.querySelectorAll('.waymark-room__entry').length ?? 0)
  }
}

function showPart({ id, html, into, before }: Part): void {
  const old = document.getElementById(id)
  if (html === undefined) {
    old?.remove()
    return
  }
  if (
    old?.contains(document.activeElement) &&
    document.activeElement?.matches('input, textarea, select')
  )
    return
  const template = document.createElement('template')
  template.innerHTML = html
  if (old) {
    old.replaceWith(template.content)
    return
  }
  const list = into ? document.getElementById(into) : null
  const next = before ? document.getElementById(before) : null
  list?.insertBefore(template.content, next?.parentElement === list ? next : null)
  list?.parentElement?.querySelector('.waymark-room__none')?.remove()
}
