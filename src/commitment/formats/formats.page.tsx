import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { backLink, button, errorSummary, Page, stackingTable } from '#design'
import { packLinks } from '../discussion-log/record.page.tsx'
import { packNames } from '../packs/pack.ts'
import type { OwnTemplate } from '../templates/template.store.ts'
import { minutesOf, type Template } from '../templates/template.ts'

/** A format with the word its address ends with: the code of one Waymark brings, or the id of one’s own. */
export type NamedFormat = { readonly at: string; readonly template: Template }

type ListProps = SignedInFrame & {
  readonly shipped: readonly Template[]
  readonly own: readonly OwnTemplate[]
}

/** The formats a roundtable can have: those Waymark brings, and one’s own. */
export function FormatsPage({ frame, shipped, own }: ListProps): VNode {
  const formats: readonly NamedFormat[] = [
    ...own.map(({ id, template }) => ({ at: id as string, template })),
    ...shipped.map((template) => ({ at: template.code, template })),
  ]
  return (
    <Page
      {...frame}
      title="Formats"
      section="roundtables"
      before={backLink({ text: 'Back to roundtables', href: '/roundtables' })}
    >
      <h1 class="govuk-heading-xl">Formats</h1>
      <p class="govuk-body">
        How a roundtable goes: its phases and steps with their minutes. Copy one to make it your
        own.
      </p>
      {stackingTable({
        id: 'formats',
        caption: 'Formats, our own first',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: ['Format', 'Minutes', 'Whose', 'What it is for'].map((text) => ({ text })),
        rows: formats.map(({ at, template }) => [
          {
            html: (
              <a class="govuk-link" href={`/roundtables/formats/${at}`}>
                {template.name}
              </a>
            ),
          },
          { text: String(minutesOf(template)) },
          { text: own.some(({ id }) => id === at) ? 'Ours' : 'Comes with Waymark' },
          { text: template.about },
        ]),
      })}
    </Page>
  )
}

type FormatProps = SignedInFrame & {
  readonly format: NamedFormat
  readonly isOwn: boolean
  /** The id that a copy made from this page has. */
  readonly copyId: string
  readonly problem: string | undefined
}

/** One format: how it goes, its blank packs, and making it one’s own. */
export function FormatPage(props: FormatProps): VNode {
  const { frame, member, format, isOwn, problem } = props
  const { at, template } = format
  const mayChange = member.role === 'coordinator'
  return (
    <Page
      {...frame}
      title="A format"
      section="roundtables"
      problem={problem !== undefined}
      before={backLink({ text: 'Back to formats', href: '/roundtables/formats' })}
    >
      {problem && errorSummary({ titleText: 'There is a problem', errorList: [{ text: problem }] })}
      <span class="govuk-caption-xl">{`${minutesOf(template)} minutes${isOwn ? `, version ${template.version}` : ''}`}</span>
      <h1 class="govuk-heading-xl">{template.name}</h1>
      <p class="govuk-body-l">{template.about}</p>
      {mayChange && isOwn && button({ text: 'Change it', href: `/roundtables/formats/${at}/edit` })}
      {mayChange && copyForm(props)}
      <ol class="govuk-list govuk-list--number">
        {template.phases.map(({ code, title, minutes, steps }) => (
          <li key={code}>
            {`${title}, ${minutes} minutes`}
            <ul class="govuk-list govuk-list--bullet">
              {steps.map((step) => (
                <li key={step.code}>{`${step.title}, ${step.minutes} minutes`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">Blank packs</h2>
      {packLinks(`/roundtables/formats/${at}`, blankPacks)}
    </Page>
  )
}

function copyForm({ formToken, format, isOwn, copyId }: FormatProps): VNode {
  return (
    <form method="post" action={`/roundtables/formats/${format.at}/copies`}>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="template_id" value={copyId} />
      {button({
        text: isOwn ? 'Make another of it' : 'Make it our own',
        classes: 'govuk-button--secondary',
        preventDoubleClick: true,
      })}
    </form>
  )
}

/** Blank, the data files would hold nothing. */
const blankPacks = packNames.filter((name) => name.endsWith('.docx') || name.endsWith('.pptx'))
