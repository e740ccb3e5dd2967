import type { ComponentChildren, VNode } from 'preact'
import { breadcrumbs, Page } from '#design'
import { paths } from './paths.ts'

export type PublicPageOptions = {
  readonly title: string
  readonly section?: string | undefined
  readonly isDemonstration: boolean
  /** The pages above this one, from below the region downwards. The region itself has none. */
  readonly above?: readonly { readonly text: string; readonly href: string }[] | undefined
  readonly children?: ComponentChildren
}

/** The frame of every public page: the same for everybody, so that one copy serves all. */
export function PublicPage(options: PublicPageOptions): VNode {
  const way =
    options.above &&
    breadcrumbs({
      items: [
        { text: 'The region', href: paths.region },
        ...options.above,
        { text: options.title },
      ],
    })
  return (
    <Page
      title={options.title}
      section={options.section}
      demonstration={options.isDemonstration}
      before={way}
    >
      {options.children}
    </Page>
  )
}
