import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { gallery } from './gallery.tsx'
import { markupRules } from './markup-rules.ts'
import { renderPage } from './page.tsx'

const validator = new HtmlValidate(markupRules)

describe('each page of the gallery', () => {
  test('is there', () => {
    expect(gallery.length).toBeGreaterThan(45)
    const names = gallery.map(({ name, state }) => `${name}, ${state}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(gallery)('is valid HTML: $name, $state', async ({ page }) => {
    const report = await validator.validateString(renderPage(page()))
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
    expect(faults).toEqual([])
  })
})
