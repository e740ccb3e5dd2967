/** A form that is to be sent: kept on the device until the room has it. */
export type Waiting = { readonly to: string; readonly body: string; readonly act: string }

/** Something that was written and not taken, and why. */
type Returned = Waiting & { readonly why: string }

/**
 * Keeps on the device what the room did not take, and shows it at the top of every page of the room until whoever wrote it
 * sends it again or throws it away. Gives how to hand something back.
 */
export function returnedTo(
  key: string,
  queue: (one: Waiting) => void,
): (one: Waiting, why: string) => void {
  const read = () => JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Returned[]
  const keep = (all: readonly Returned[]) => {
    localStorage.setItem(key, JSON.stringify(all))
    document.getElementById('room-returned')?.replaceChildren(...all.map(shown))
  }
  const leave = ({ body }: Returned) => keep(read().filter((one) => one.body !== body))
  const shown = (one: Returned) => {
    const part = document.createElement('section')
    part.className = 'govuk-inset-text'
    part.append(
      line('govuk-body', `This was not taken: ${one.why}.`),
      ...wordsOf(one).map((words) => line('govuk-body waymark-room__words', words)),
      press('Send it again', () => {
        leave(one)
        queue({ to: one.to, body: renewed(one.body), act: one.act })
      }),
      press('Throw it away', () => leave(one)),
    )
    return part
  }
  keep(read())
  return (one, why) => keep([...read(), { ...one, why }])
}

function wordsOf({ body }: Returned): readonly string[] {
  const sent = new URLSearchParams(body)
  return ['words', 'addressee', 'request', 'reason', 'different', 'known'].flatMap(
    (field) => sent.get(field)?.trim() || [],
  )
}

/** A refusal was an answer: what is sent again is another command. */
function renewed(body: string): string {
  const sent = new URLSearchParams(body)
  sent.set('command_id', crypto.randomUUID())
  return sent.toString()
}

function line(classes: string, words: string): HTMLElement {
  const part = document.createElement('p')
  part.className = classes
  part.textContent = words
  return part
}

function press(words: string, act: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = words
  button.addEventListener('click', act)
  return button
}
