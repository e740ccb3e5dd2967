import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import {
  answer,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
  stackingTable,
} from '#design'
import { momentInWords } from '#vocabulary'
import { stateInWords } from '../room/view/state-in-words.ts'
import type { OwnTemplate } from '../templates/template.store.ts'
import { minutesOf, type Template } from '../templates/template.ts'
import type { Listed } from './roundtable.store.ts'

/** The roundtables an organisation convenes or has been brought into. */
export function RoundtablesPage(
  props: SignedInFrame & { readonly listed: readonly Listed[] },
): VNode {
  const mayConvene = props.member.role === 'coordinator'
  return (
    <Page {...props.frame} title="Roundtables" section="roundtables">
      <h1 class="govuk-heading-xl">Roundtables</h1>
      <p class="govuk-body">
        Organisations round one table: what is there, what is missing, what each of them pledges.
      </p>
      {mayConvene && button({ text: 'Prepare a roundtable', href: '/roundtables/new' })}
      <p class="govuk-body">
        <a class="govuk-link" href="/join">
          Join one by its code
        </a>
      </p>
      {props.listed.length === 0 ? (
        <p class="govuk-body">None yet.</p>
      ) : (
        stackingTable({
          id: 'roundtables',
          caption: 'Roundtables, those to come first',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: 'Title' },
            { text: 'Format' },
            { text: 'State' },
            { text: 'Begins' },
            { text: 'Convened by' },
          ],
          rows: props.listed.map((one) => [
            {
              html: (
                <a class="govuk-link" href={`/roundtables/${one.id}`}>
                  {one.title}
                </a>
              ),
            },
            { text: one.format },
            { text: stateInWords(one.state) },
            {
              text: one.startsAt
                ? momentInWords(Temporal.Instant.from(one.startsAt))
                : 'Not set yet',
            },
            { text: one.agencyName },
          ]),
        })
      )}
    </Page>
  )
}

export type NewForm = { readonly title: string; readonly format: string }

type NewProps = SignedInFrame & {
  readonly shipped: readonly Template[]
  readonly own: readonly OwnTemplate[]
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<NewForm>
}

/** Begins a roundtable: a title and a format. */
export function NewRoundtablePage(props: NewProps): VNode {
  const { shipped, own, typed, problems, formToken } = props
  const list = problemList(problems)
  const formats = [
    ...shipped.map((template) => ({ value: template.code, template })),
    ...own.map(({ id, template }) => ({ value: id as string, template })),
  ]
  return (
    <Page
      {...props.frame}
      title="Prepare a roundtable"
      section="roundtables"
      problem={list.length > 0}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-xl">Prepare a roundtable</h1>
      <form method="post" action="/roundtables" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="roundtable_id" value={typed['roundtable_id']} />
        {input({
          name: 'title',
          ...answer(typed, problems, 'title'),
          label: { text: 'What is it called?' },
        })}
        {radios({
          name: 'format',
          value: typed['format'] ?? 'roundtable',
          errorMessage: problems.format ? { text: problems.format } : undefined,
          fieldset: { legend: { text: 'Which format?', classes: 'govuk-fieldset__legend--s' } },
          items: formats.map(({ value, template }) => ({
            value,
            text: `${template.name}, ${minutesOf(template)} minutes`,
            hint: { text: template.about },
          })),
        })}
        {button({ text: 'Go on', preventDoubleClick: true })}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/roundtables/formats">
          Change a format, or make one of your own
        </a>
      </p>
    </Page>
  )
}
