import { HtmlValidate } from 'html-validate'
import { markupRules } from '#design'

const validator = new HtmlValidate(markupRules)

/** What is wrong with the markup of a page, by the rules every page stands under; nothing where it is clean. */
export async function markupProblems(body: string): Promise<readonly string[]> {
  const report = await validator.validateString(body)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} at line ${line}: ${message}`),
  )
}
