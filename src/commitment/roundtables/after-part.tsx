import type { VNode } from 'preact'
import { input } from '#design'
import { type PrepareProps, prepareForm } from './prepare-form.tsx'

/** Once it has closed: its log, opening it again, and publishing. */
export function afterPart(props: PrepareProps): VNode | null {
  const { room, listed } = props
  if (room.state !== 'closed' && room.state !== 'published') return null
  return (
    <section>
      <h2 class="govuk-heading-m">What came of it</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/roundtables/${listed.id}/log`}>
          The log, and packs to take along
        </a>
      </p>
      {room.state === 'published' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/roundtable-records/${listed.id}`}>
            The record as the public reads it
          </a>
        </p>
      )}
      {publishForm(props)}
      {prepareForm(
        props,
        { act: 'reopen', press: 'Open it again', classes: 'govuk-button--secondary' },
        [
          input({
            name: 'reason',
            value: props.typed['reason'] ?? '',
            label: { text: 'Why is it opened again?' },
            errorMessage: props.problems['reason'] ? { text: props.problems['reason'] } : undefined,
          }),
        ],
      )}
    </section>
  )
}

function publishForm(props: PrepareProps): VNode | null {
  return prepareForm(props, { act: 'publish', press: 'Publish the record' }, [
    <p class="govuk-body">
      The public reads what was said, under organisations or under nobody’s name; never under a
      person’s.
    </p>,
    <div class="govuk-form-group">
      <label class="govuk-label" for="checked">
        <input type="checkbox" id="checked" name="checked" value="yes" />
        {' I have read all of it, and nobody can be recognised'}
      </label>
    </div>,
  ])
}
