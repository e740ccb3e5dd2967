import type { ComponentChildren } from 'preact'
import type { SignedInFrame } from '#access'
import { apartIn, backLink, button, errorSummary, Page, type Problems, problemList } from '#design'

/** What every form about a person is made of around its fields. */
export type RightsFormProps<Form> = SignedInFrame & {
  readonly title: string
  readonly heading: string
  /** Whose form it is, where the heading names them. */
  readonly name?: string | undefined
  readonly back: { readonly text: string; readonly href: string }
  readonly action: string
  readonly button: string
  readonly isWarning?: true
  /** The id the form made for what it keeps, so that sending it twice keeps it once. */
  readonly madeId?: {
    readonly field: keyof Form & string
    readonly id: string | undefined
  }
  readonly problems: Problems<Form>
  readonly before?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page with one form about a person. Without script it works the same. */
export function RightsFormPage<Form>(props: RightsFormProps<Form>) {
  const { madeId } = props
  const list = problemList(props.problems, madeId ? [madeId.field] : [])
  return (
    <Page
      {...props.frame}
      title={props.title}
      section="people"
      problem={list.length > 0}
      before={backLink(props.back)}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{apartIn(props.heading, [props.name])}</h1>
      {props.before}
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {madeId && <input type="hidden" name={madeId.field} value={madeId.id} />}
        {props.children}
        {button({
          text: props.button,
          preventDoubleClick: true,
          ...(props.isWarning ? { classes: 'govuk-button--warning' } : {}),
        })}
      </form>
    </Page>
  )
}
