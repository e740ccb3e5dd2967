import { type ComponentChildren, createContext, type VNode } from 'preact'
import { breadcrumbs, Page, type Reader } from '#design'
import { paths } from './paths.ts'

export type PublicPageOptions = {
  readonly title: string
  readonly section?: string | undefined
  readonly isDemonstration: boolean
  /** The pages above this one, from below the region downwards. The region itself has none. */
  readonly above?: readonly { readonly text: string; readonly href: string }[] | undefined
  readonly children?: ComponentChildren
}

const ReadBy = createContext<Reader>('visitor')

/** A public page as a visitor has it, or as a member has it. Neither copy names anybody. */
export function asReadBy(reader: Reader, page: VNode): VNode {
  return <ReadBy.Provider value={reader}>{page}</ReadBy.Provider>
}

/** The frame of every public page: one copy serves every visitor, and another every member. */
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
    <ReadBy.Consumer>
      {(reader) => (
        <Page
          title={options.title}
          section={options.section}
          demonstration={options.isDemonstration}
          reader={reader}
          before={way}
        >
          {options.children}
        </Page>
      )}
    </ReadBy.Consumer>
  )
}
