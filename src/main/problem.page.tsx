import type { ComponentChildren, VNode } from 'preact'
import { Page, type PageOptions } from '#design'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'reader' | 'demonstration'>
  readonly title: string
  readonly lines: readonly ComponentChildren[]
  /** What somebody had typed when this came in between. */
  readonly kept?: VNode | undefined
}

/** A page that says why a request was not answered, and what to do. */
export function ProblemPage({ frame, title, lines, kept }: Props): VNode {
  return (
    <Page {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      {kept}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the region’s figures
        </a>
      </p>
    </Page>
  )
}
