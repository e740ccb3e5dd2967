import type { ComponentChildren, VNode } from 'preact'
import { backLink, button, errorSummary, insetText, Page, problemList } from '#design'
import type { ActName } from '../acts/may.ts'
import { type CommitmentPlace, mayHere, type SentBackAct } from './commitment-place.ts'

type Form = {
  readonly act: ActName
  readonly press: ComponentChildren
  readonly classes?: string
  readonly about?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}

/** A form for an act on a commitment; nothing where whoever shows the page may not do it now. */
export function commitmentForm(
  place: CommitmentPlace,
  { act, press, classes, about, children }: Form,
): VNode | null {
  if (!mayHere(place, act)) return null
  return (
    <form
      method="post"
      action={`${place.base}/${place.id}/acts/${act}`}
      class="waymark-room__form"
      novalidate
    >
      <input type="hidden" name="form_token" value={place.formToken} />
      <input type="hidden" name="command_id" value={place.freshId()} />
      <input type="hidden" name="from_path" value={place.path} />
      {Object.entries(about ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      {button({ html: press, preventDoubleClick: true, ...(classes ? { classes } : {}) })}
    </form>
  )
}

type Frame = {
  readonly place: CommitmentPlace
  readonly title: string
  readonly section: string
  readonly children: ComponentChildren
}

/** The frame of every page of a commitment: where it is, what went wrong, what was done. */
export function CommitmentFrame({ place, title, section, children }: Frame): VNode {
  const { sentBack, base, id, path, done } = place
  const list = sentBack ? problemsOf(place, sentBack) : []
  return (
    <Page
      {...place.frame}
      title={title}
      section={section}
      problem={list.length > 0}
      before={
        path === ''
          ? backLink({ text: 'Back to the list', href: base })
          : backLink({ text: 'Back to the commitment', href: `${base}/${id}` })
      }
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {done && insetText({ text: done })}
      {children}
    </Page>
  )
}

/** What no page shows as a field. */
const hidden = ['command_id', 'partner_id', 'action_id', 'comment_id', 'criterion']

/** What went wrong, each with a link to its field; to none where the form is not offered any more. */
function problemsOf(place: CommitmentPlace, { act, problems, refusal }: SentBackAct) {
  const unseen = mayHere(place, act) ? hidden : Object.keys(problems)
  return [...(refusal ? [{ text: refusal }] : []), ...problemList(problems, unseen)]
}
