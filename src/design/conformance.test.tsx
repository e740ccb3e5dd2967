import type { VNode } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { backLink } from './back-link.tsx'
import { breadcrumbs } from './breadcrumbs.tsx'
import { button } from './button.tsx'
import { checkboxes } from './checkboxes.tsx'
import { type Fixture, fixturesOf, typedOptions } from './conformance/fixtures.ts'
import { leftOut } from './conformance/left-out.ts'
import { outlineOf } from './conformance/outline.ts'
import { dateInput } from './date-input.tsx'
import { details } from './details.tsx'
import { errorMessage } from './error-message.tsx'
import { errorSummary } from './error-summary.tsx'
import { fieldset } from './fieldset.tsx'
import { fileUpload } from './file-upload.tsx'
import { footer } from './footer.tsx'
import { header } from './header.tsx'
import { hint } from './hint.tsx'
import { input } from './input.tsx'
import { insetText } from './inset-text.tsx'
import { label } from './label.tsx'
import { notificationBanner } from './notification-banner.tsx'
import { pagination } from './pagination.tsx'
import { panel } from './panel.tsx'
import { phaseBanner } from './phase-banner.tsx'
import { radios } from './radios.tsx'
import { select } from './select.tsx'
import { serviceNavigation } from './service-navigation.tsx'
import { skipLink } from './skip-link.tsx'
import { summaryList } from './summary-list.tsx'
import { table } from './table.tsx'
import { tag } from './tag.tsx'
import { taskList } from './task-list.tsx'
import { textarea } from './textarea.tsx'
import { warningText } from './warning-text.tsx'

type Render = (fixture: Fixture) => string

/** Every component, by GOV.UK Frontend's name, with the number of fixtures that must have run. */
const components: Readonly<Record<string, readonly [number, Render]>> = {
  'back-link': [7, rendering(backLink)],
  breadcrumbs: [12, rendering(breadcrumbs)],
  button: [38, rendering(button)],
  checkboxes: [42, rendering(checkboxes)],
  'date-input': [24, rendering(dateInput)],
  details: [10, rendering(details)],
  'error-message': [9, rendering(errorMessage)],
  'error-summary': [19, rendering(errorSummary)],
  fieldset: [18, rendering(fieldset)],
  'file-upload': [17, rendering(fileUpload)],
  footer: [25, rendering(footer)],
  'generic-header': [7, rendering(header)],
  hint: [6, rendering(hint)],
  input: [45, rendering(input)],
  'inset-text': [6, rendering(insetText)],
  label: [17, rendering(label)],
  'notification-banner': [21, rendering(notificationBanner)],
  pagination: [14, rendering(pagination)],
  panel: [10, rendering(panel)],
  'phase-banner': [3, rendering(phaseBanner)],
  radios: [43, rendering(radios)],
  select: [19, rendering(select)],
  'service-navigation': [33, rendering(serviceNavigation)],
  'skip-link': [9, rendering(skipLink)],
  'summary-list': [30, rendering(summaryList)],
  table: [21, rendering(table)],
  tag: [12, rendering(tag)],
  'task-list': [11, rendering(taskList)],
  textarea: [18, rendering(textarea)],
  'warning-text': [8, rendering(warningText)],
}

/** What of GOV.UK's footer is the Crown's alone, and so not in ours. */
const crownOnly: Readonly<Record<string, string>> = {
  footer:
    '.govuk-footer__crown, .govuk-footer__licence-logo, .govuk-footer__licence-description, .govuk-footer__meta > .govuk-footer__meta-item:last-child',
}

describe.each(Object.entries(components))('%s', (component, [expected, render]) => {
  const omitted = leftOut
    .filter((some) => some.component === component)
    .flatMap(({ fixtures }) => fixtures)
  const shipped = fixturesOf(component)
  const run = shipped.filter(({ name }) => !omitted.includes(name))

  test.each(run)('reads as GOV.UK Frontend has it: $name', (fixture) => {
    expect(outlineOf(render(fixture))).toEqual(outlineOf(fixture.html, crownOnly[component]))
  })

  test('runs every fixture but those it names', () => {
    expect(run.length).toBe(expected)
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(omitted))
  })
})

function rendering<Options>(component: (options: Options) => VNode | undefined): Render {
  return (fixture) => {
    const element = component(typedOptions<Options>(fixture))
    return element ? renderToStaticMarkup(element) : ''
  }
}
