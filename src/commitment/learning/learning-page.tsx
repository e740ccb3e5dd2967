import type { ComponentChildren, VNode } from 'preact'
import { breadcrumbs, frameAddresses, Page, pagination, type Reader } from '#design'
import { type LearningPlace, learningPlaces, learningStart } from './learning-pages.ts'

/** Which copy of a learning page is made: of what house, and for whom. */
export type LearningProps = { readonly isDemonstration: boolean; readonly reader: Reader }

type Options = LearningProps & {
  readonly code: LearningPlace['code']
  /** The sentence or two that a reader sees first. */
  readonly lead: ComponentChildren
  readonly children?: ComponentChildren
}

/** The frame of a learning page: where it stands, its title and lead, and the pages before and after. */
export function LearningPage({ code, isDemonstration, reader, lead, children }: Options): VNode {
  const at = learningPlaces.findIndex((place) => place.code === code)
  const title = learningPlaces[at]?.title ?? learningStart.title
  return (
    <Page
      title={title}
      section="learn"
      demonstration={isDemonstration}
      reader={reader}
      before={breadcrumbs({
        items: [
          { text: 'The region', href: frameAddresses.home },
          { text: 'Learn', href: learningStart.path },
          { text: title },
        ],
      })}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      {column(<p class="govuk-body-l">{lead}</p>)}
      {children}
      {pagination({
        landmarkLabel: 'Learning pages',
        previous: neighbour('Previous', learningPlaces[at - 1] ?? start),
        next: neighbour('Next', learningPlaces[at + 1]),
      })}
    </Page>
  )
}

/** Words set no wider than is comfortable to read; on a phone and on paper, as wide as there is room. */
export function column(children: ComponentChildren): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds-from-desktop">{children}</div>
    </div>
  )
}

const start = { path: learningStart.path, title: learningStart.title }

function neighbour(
  text: string,
  place: { readonly path: string; readonly title: string } | undefined,
) {
  return place && { text, href: place.path, labelText: place.title }
}
