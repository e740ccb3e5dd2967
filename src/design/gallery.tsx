import type { VNode } from 'preact'
import { errorSummary } from './error-summary.tsx'
import { contents } from './gallery/contents.tsx'
import { drawings } from './gallery/drawings.tsx'
import { fields } from './gallery/fields.tsx'
import type { Specimen } from './gallery/specimen.ts'
import { ways } from './gallery/ways.tsx'
import { Page, type PageOptions } from './page.tsx'

/** One page of the gallery. */
export type GalleryPage = {
  readonly name: string
  readonly state: string
  readonly page: () => VNode
}

/**
 * Every component and chart in each of its states, on the page frame, and the frame in its own. What
 * looks at pages (axe, html-validate, screenshots) walks this list.
 */
export const gallery: readonly GalleryPage[] = [
  ...[...fields, ...contents, ...ways, ...drawings].map(onPage),
  framePage('for a visitor', { reader: 'visitor' }),
  framePage('for a member it does not name', { reader: 'member' }),
  framePage('for a member', {
    section: 'indicators',
    signedIn: { name: 'Ana Okafor', agency: 'Canal Street outreach' },
  }),
  framePage('with a problem', { problem: true }),
  framePage('for a demonstration', { demonstration: true, section: 'downloads' }),
]

function onPage(specimen: Specimen): GalleryPage {
  const title = `${specimen.name}: ${specimen.state}`
  return {
    name: specimen.name,
    state: specimen.state,
    page: () => (
      <Page title={title}>
        <h1 class="govuk-heading-l">{title}</h1>
        {specimen.show()}
      </Page>
    ),
  }
}

function framePage(state: string, options: Omit<PageOptions, 'title'>): GalleryPage {
  return {
    name: 'page',
    state,
    page: () => (
      <Page {...options} title={`page: ${state}`}>
        {options.problem &&
          errorSummary({
            titleText: 'There is a problem',
            errorList: [{ text: 'Enter what was promised', href: '#main-content' }],
          })}
        <h1 class="govuk-heading-xl">A region without rough sleeping</h1>
        <p class="govuk-body-l">What was promised, what was done, and what changed.</p>
      </Page>
    ),
  }
}
