import type { SignedInFrame } from '#access'
import { backLink, button, errorSummary, Page, summaryList } from '#design'
import type { LeftLine } from './describe-left.ts'

type Props = SignedInFrame & {
  readonly deviceId: string
  readonly name: string
  readonly entries: readonly LeftLine[]
  readonly problem?: string | undefined
}

/** What a phone left behind when it was taken out of use: recorded only once somebody has looked at it. */
export function LeftBehindPage(props: Props) {
  const { deviceId, formToken, entries } = props
  return (
    <Page
      {...props.frame}
      title="Left by a phone"
      section="shifts"
      problem={props.problem !== undefined}
      before={backLink({ text: 'Phones', href: '/outreach/devices' })}
    >
      {props.problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: props.problem, href: '#left' }],
        })}
      <h1 class="govuk-heading-l" id="left">
        Left by {props.name}
      </h1>
      <p class="govuk-body">
        This phone was taken out of use before these were sent. Somebody else may have had it in
        their hands, so look at each: record what you know to be true, and leave the rest out.
      </p>
      {entries.length === 0 && <p class="govuk-body">Nothing is left to look at.</p>}
      {entries.map(({ id, about, lines }, index) => (
        <form method="post" action={`/outreach/devices/${deviceId}/left/${id}`} novalidate>
          <h2 class="govuk-heading-m">Entry {index + 1}</h2>
          <input type="hidden" name="form_token" value={formToken} />
          {summaryList({
            rows: [
              about && { key: { text: 'Who' }, value: { html: personLink(about) } },
              ...lines.map(([key, text]) => ({ key: { text: key }, value: { text } })),
            ],
          })}
          <div class="govuk-button-group">
            {button({ text: `Record entry ${index + 1}`, name: 'decision', value: 'recorded' })}
            {button({
              text: `Leave out entry ${index + 1}`,
              name: 'decision',
              value: 'left_out',
              classes: 'govuk-button--warning',
            })}
          </div>
        </form>
      ))}
    </Page>
  )
}

function personLink({ name, reference, href }: NonNullable<LeftLine['about']>) {
  return (
    <>
      <a class="govuk-link" href={href}>
        {name}
      </a>
      , reference {reference}
    </>
  )
}
