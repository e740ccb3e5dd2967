import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  radios,
  stackingTable,
  textarea,
} from '#design'
import { dayInWords, london } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import type { RuleForm } from './retention.form.ts'
import { monthsInWords, type RetentionRule, retentionCategories } from './retention.ts'

type Props = SignedInFrame & {
  readonly rules: readonly RetentionRule[]
  readonly who: ReadonlyMap<string, string>
  readonly typed: Typed
  readonly problems: Problems<RuleForm>
  readonly done: string | undefined
}

/** How long things are kept, as it stands and as it ever stood, and for coordinators the form that changes it. */
export function RetentionPage(props: Props) {
  const { frame, rules, who, problems, done } = props
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="How long things are kept"
      section="people"
      problem={list.length > 0}
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {done === 'set' && notificationBanner({ type: 'success', text: 'The rule is set' })}
      <h1 class="govuk-heading-l">How long things are kept</h1>
      {stackingTable({
        id: 'rules',
        caption: 'Every rule as it was set, the latest first; the latest of each stands',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'What' },
          { text: 'After the last contact' },
          { text: 'Why' },
          { text: 'Set on' },
          { text: 'By' },
        ],
        rows: rules.map(({ category, months, reason, setAt, setBy }) => [
          { text: labelOf(category) },
          { text: monthsInWords(months) },
          { text: reason },
          { text: dayInWords(setAt.toZonedDateTimeISO(london).toPlainDate()) },
          { text: setBy ? (who.get(setBy) ?? 'A member') : 'Came with the product' },
        ]),
      })}
      {props.member.role === 'coordinator' && ruleQuestions(props)}
    </Page>
  )
}

function ruleQuestions({ formToken, typed, problems }: Props) {
  return (
    <form method="post" action="/retention" novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <h2 class="govuk-heading-m">Change a rule</h2>
      {radios({
        name: 'category',
        ...answer(typed, problems, 'category'),
        fieldset: { legend: { text: 'What for?', classes: 'govuk-fieldset__legend--s' } },
        items: retentionCategories.map(({ code, label, hint }) => ({
          value: code,
          text: label,
          hint: { text: hint },
        })),
      })}
      {input({
        name: 'months',
        ...answer(typed, problems, 'months'),
        label: { text: 'How many months after the last contact?' },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
      })}
      {textarea({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        rows: 3,
        label: { text: 'Why?' },
        hint: { text: 'Every member reads this.' },
      })}
      {button({ text: 'Set the rule', preventDoubleClick: true })}
    </form>
  )
}

function labelOf(category: string): string {
  return retentionCategories.find(({ code }) => code === category)?.label ?? category
}
