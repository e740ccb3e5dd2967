import type { VNode } from 'preact'
import { backLink, button, errorSummary, Page, problemList, select } from '#design'
import { pathwayStages } from '#vocabulary'
import { textOf } from '../room/places/place.ts'
import { type ChangeProps, formatLine, formatLines } from './format-fields.tsx'
import { addPhaseFields, phaseFields } from './phase-fields.tsx'

/** Changing a format of one’s own. What was begun after an earlier version keeps that version. */
export function ChangeFormatPage(props: ChangeProps): VNode {
  const { frame, formToken, format, problems } = props
  const { at, template } = format
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="Change a format"
      section="roundtables"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the format', href: `/roundtables/formats/${at}` })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-xl">{`Change “${template.name}”`}</h1>
      <p class="govuk-body">
        Roundtables that were prepared before keep the version they were prepared with.
      </p>
      <form method="post" action={`/roundtables/formats/${at}/edit`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="version" value={String(template.version)} />
        {wholeFields(props)}
        {template.phases.map((phase, place) => phaseFields(props, phase, place))}
        {addPhaseFields(props)}
        {breakFields(props)}
        {seedsField(props)}
        {button({ text: 'Save the format', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function wholeFields(props: ChangeProps): readonly VNode[] {
  return [
    formatLine(props, 'name', 'What is it called?'),
    formatLine(props, 'about', 'What is it for?'),
    formatLines(props, 'arrival', 'Ground rules, read out before the clock begins'),
    formatLine(
      props,
      'warn_at',
      'From how many people on is the facilitator warned?',
      'govuk-input--width-3',
    ),
    formatLine(props, 'block_at', 'How many people are let in?', 'govuk-input--width-3'),
  ]
}

function breakFields(props: ChangeProps): VNode {
  const problem = props.problems['break-after']
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">A break</legend>
      {select({
        name: 'break-after',
        value: textOf(props.typed, 'break-after') ?? '',
        label: { text: 'After which phase?' },
        errorMessage: problem ? { text: problem } : undefined,
        items: [
          { value: '', text: 'There is no break' },
          ...props.format.template.phases.map(({ code, title }) => ({ value: code, text: title })),
        ],
      })}
      {formatLine(props, 'break-minutes', 'How many minutes?', 'govuk-input--width-3')}
    </fieldset>
  )
}

function seedsField(props: ChangeProps): VNode {
  return formatLines(
    props,
    'seeds',
    'Suggestions on the board beforehand',
    `One a line: theme; who could do it, or nothing; gap, opportunity or in_place, and after a colon its stages; the words. Stages are ${pathwayStages.map(({ code }) => code).join(', ')}: what stands on none must be placed before a roundtable closes.`,
  )
}
