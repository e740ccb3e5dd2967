import type { VNode } from 'preact'
import {
  answer,
  button,
  errorSummary,
  input,
  Page,
  type PageOptions,
  type Problems,
  problemList,
  radios,
} from '#design'
import type { JoinForm } from './join-room.ts'

type Framed = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'demonstration'>
  readonly formToken: string
}

/** Asks for the code that stands on the wall. */
export function CodePage({
  frame,
  typed,
  problem,
}: Framed & { readonly typed: string; readonly problem: string | undefined }): VNode {
  return (
    <Page {...frame} title="Join a roundtable" sections={[]} problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#code' }],
        })}
      <h1 class="govuk-heading-xl">Join a roundtable</h1>
      <form method="get" action="/join" novalidate>
        {input({
          name: 'code',
          value: typed,
          label: { text: 'What are the six letters?' },
          hint: { text: 'They stand on the wall, or in your invitation.' },
          classes: 'govuk-input--width-10 waymark-room__code',
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          errorMessage: problem ? { text: problem } : undefined,
        })}
        {button({ text: 'Go on' })}
      </form>
    </Page>
  )
}

type JoinProps = Framed & {
  readonly title: string
  readonly code: string
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<JoinForm>
}

/** Asks for a name, and how somebody takes part. No account is made. */
export function JoinPage(props: JoinProps): VNode {
  const { frame, formToken, title, code, problems } = props
  const list = problemList(problems)
  return (
    <Page {...frame} title="Join a roundtable" sections={[]} problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-xl">{title}</h1>
      <form method="post" action={`/join/${code}`} novalidate>
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        {whoFields(props)}
        {howFields(props)}
        {button({ text: 'Go in', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function whoFields({ typed, problems }: JoinProps): readonly VNode[] {
  return [
    input({
      name: 'name',
      ...answer(typed, problems, 'name'),
      label: { text: 'What should the room call you?' },
      hint: { text: 'A first name is enough. It is forgotten 90 days after the roundtable.' },
      autocomplete: 'name',
    }),
    input({
      name: 'organisation',
      ...answer(typed, problems, 'organisation'),
      label: { text: 'For which organisation are you here?' },
      hint: { text: 'Leave it empty if you come for yourself.' },
      autocomplete: 'organization',
    }),
  ]
}

function howFields({ typed, problems }: JoinProps): readonly VNode[] {
  return [
    radios({
      name: 'role',
      value: typed['role'] ?? 'participant',
      errorMessage: problems.role ? { text: problems.role } : undefined,
      fieldset: { legend: { text: 'How do you take part?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'participant', text: 'I take part' },
        { value: 'observer', text: 'I watch, and write nothing' },
        { value: 'wall', text: 'This is the screen for the room' },
      ],
    }),
    input({
      name: 'email',
      type: 'email',
      ...answer(typed, problems, 'email'),
      label: { text: 'Where should what came of it be sent?' },
      hint: {
        text: 'You need not say. It is used once, when the roundtable has closed, and then forgotten.',
      },
      autocomplete: 'email',
    }),
    radios({
      name: 'recording',
      value: typed['recording'],
      classes: 'govuk-radios--inline',
      fieldset: {
        legend: {
          text: 'If the roundtable is recorded in sound or picture, do you agree?',
          classes: 'govuk-fieldset__legend--s',
        },
      },
      hint: { text: 'What is written here is kept in any case. You need not answer.' },
      items: [
        { value: 'agrees', text: 'Yes' },
        { value: 'does_not', text: 'No' },
      ],
    }),
  ]
}
