import type { SignedInFrame } from '#access'
import { button, notificationBanner, Page, stackingTable } from '#design'
import type { GivenAnswer } from './side.ts'

type Props = SignedInFrame & {
  readonly open: number
  readonly given: readonly GivenAnswer[]
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  linked: 'The two records are joined, and the figures have moved with them',
  proposed: 'The answer is kept. The records are joined once somebody else says the same',
  apart: 'The answer is kept. They will not be asked about again unless something new is written',
  noted: 'The answer is kept',
  undone:
    'The answer is taken back. Every record and figure is as it was before it, and the questions it had closed are open again',
  empty: 'There is no question left that you have not answered',
}

/** How many questions there are, and the answers given lately. */
export function QueuePage({ frame, formToken, open, given, done }: Props) {
  const said = done && sayDone[done]
  return (
    <Page {...frame} title="Who may be one person" section="matches">
      {said && notificationBanner({ type: 'success', text: said })}
      <h1 class="govuk-heading-l">Who may be one person</h1>
      <p class="govuk-body">
        {open === 0
          ? 'No question is open.'
          : `${open} ${open === 1 ? 'question is' : 'questions are'} open. Each shows two records side by side and asks whether they are of one person. Two members must say so before records are joined; anybody may undo it.`}
      </p>
      {open > 0 && (
        <form method="post" action="/matches/next">
          <input type="hidden" name="form_token" value={formToken} />
          {button({ text: 'Look at the next question' })}
        </form>
      )}
      {given.length > 0 &&
        stackingTable({
          id: 'given',
          caption: 'Answers given lately',
          captionClasses: 'govuk-table__caption--m',
          head: [{ text: 'When' }, { text: 'Who' }, { text: 'Answer' }, { text: 'What to do' }],
          rows: given.map(({ id, words, by, when, answerAt }) => [
            { text: when },
            { text: by },
            { text: words },
            {
              html: (
                <>
                  {answerAt && (
                    <>
                      <a class="govuk-link" href={answerAt}>
                        Answer too<span class="govuk-visually-hidden">: {words}</span>
                      </a>
                      <br />
                    </>
                  )}
                  <a class="govuk-link" href={`/matches/answers/${id}/undo`}>
                    Undo<span class="govuk-visually-hidden"> this answer: {words}</span>
                  </a>
                </>
              ),
            },
          ]),
        })}
    </Page>
  )
}
