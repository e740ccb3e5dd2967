import type { VNode } from 'preact'
import { button, errorSummary, Page, type PageOptions, textarea } from '#design'
import { verdictInWords } from '../badge/verifying/verdict-in-words.ts'
import type { FoundOut } from './verify-here.ts'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  readonly formToken: string
  readonly typed: string
  readonly found: FoundOut | undefined
  readonly problem: string | undefined
}

/** Whether a badge holds: who, what, when, whether it still stands, what was pledged, and the last report. */
export function VerifyPage({ frame, formToken, typed, found, problem }: Props): VNode {
  return (
    <Page {...frame} title="Check a badge" section="commitments" problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#badge' }],
        })}
      <h1 class="govuk-heading-xl">Check a badge</h1>
      {found && foundPart(found)}
      <form method="post" action="/verify" novalidate>
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        {textarea({
          name: 'badge',
          rows: 8,
          value: found ? '' : typed,
          label: { text: 'The badge, or the address of its entry in the register' },
          hint: {
            text: 'Open the badge file as text and paste all of it, or give a reference such as C2C-2026-001.',
          },
          spellcheck: false,
          errorMessage: problem ? { text: problem } : undefined,
        })}
        {button({ text: 'Check it' })}
      </form>
      <p class="govuk-body">
        On a computer of your own, without us: <code>waymark credential verify FILE</code>. Any
        verifier of Open Badges 3.0 can check it too.
      </p>
    </Page>
  )
}

function foundPart({ verdict, entry }: FoundOut): VNode {
  const { title, sentences } = verdictInWords(verdict)
  return (
    <section class="waymark-room__now">
      <h2 class="govuk-heading-l">{title}</h2>
      {sentences.map((sentence) => (
        <p class="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      {entry && (
        <>
          <p class="govuk-body">
            {`It rests on ${entry.pledges.length} pledges. ${
              entry.lastReport
                ? `The last report was accepted on ${entry.lastReport.acceptedAt.slice(0, 10)}.`
                : 'There is no report yet.'
            }`}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/commitments/${entry.reference}`}>
              What was pledged, in the register
            </a>
          </p>
        </>
      )}
    </section>
  )
}
