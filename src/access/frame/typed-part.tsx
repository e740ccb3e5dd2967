import type { VNode } from 'preact'
import { button, summaryList } from '#design'
import { readable, type TypedBefore } from './typed-before.ts'

type Props = {
  readonly typed: TypedBefore
  /** The token of the session there is now; nothing where nobody is signed in. */
  readonly formToken: string | undefined
  /** What the button says that sends it again; nothing where that would be in vain. */
  readonly again: string | undefined
}

/** What somebody typed into a form that was not taken: to be read, copied, and sent again. */
export function TypedPart({ typed, formToken, again }: Props): VNode {
  return (
    <form method="post" action={typed.action} novalidate>
      <h2 class="govuk-heading-m">What you typed</h2>
      {summaryList({
        rows: readable(typed).map(([name, value]) => ({
          key: { text: nameInWords(name) },
          value: { html: linesOf(value) },
        })),
      })}
      {again && formToken && <input type="hidden" name="form_token" value={formToken} />}
      {again && typed.fields.map(([name, value]) => <input type="hidden" {...{ name, value }} />)}
      {again && button({ text: again, preventDoubleClick: true })}
    </form>
  )
}

/** The name of a field as a line says it: `given_name` is "Given name". */
function nameInWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function linesOf(value: string): readonly VNode[] {
  return value.split(/\r?\n/).map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))
}
