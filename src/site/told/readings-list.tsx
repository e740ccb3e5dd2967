import type { VNode } from 'preact'
import { codeName, summaryList } from '#design'
import { type OptionName, options, type Reading } from '#indicators'

/** Open questions of the definitions, and how each is read here. */
export function readingsList(names: readonly OptionName[], reading: Reading): VNode {
  return summaryList({
    rows: names.map((name) => {
      const { asks, question, values } = options[name]
      const answer = reading.options[name]
      return {
        key: { text: asks },
        value: {
          html: (
            <>
              {codeName(`${name}=${answer}`)}{' '}
              {answer === values[0] ? (
                '(the default)'
              ) : (
                <>(not the default, which is {codeName(values[0])})</>
              )}
              , question {question.slice(1)}
            </>
          ),
        },
      }
    }),
  })
}
