import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { button, type Problems } from '#design'
import { type ActName, mayAct } from '../room/acts/may.ts'
import type { Room } from '../room/state/room.ts'
import type { Closed, Listed } from './roundtable.store.ts'

type Fields = Readonly<Record<string, string>>

export type PrepareProps = SignedInFrame & {
  readonly listed: Listed
  readonly room: Room
  readonly door: { readonly href: string; readonly code: string } | undefined
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<Fields>
  readonly refusal: string | undefined
  readonly done: string | undefined
  /** Roundtables that have closed, to look back on. */
  readonly closed: readonly Closed[]
  readonly freshId: () => string
}

/** A form for one act of whoever convenes; nothing where it cannot be done now. */
export function prepareForm(
  { room, listed, formToken, freshId }: PrepareProps,
  {
    act,
    press,
    classes,
  }: { readonly act: ActName; readonly press: string; readonly classes?: string },
  children: readonly VNode[],
): VNode | null {
  if (!mayAct(room, { as: 'convenor' }, act)) return null
  return (
    <form
      method="post"
      action={`/roundtables/${listed.id}/acts/${act}`}
      class="waymark-room__form"
      novalidate
    >
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="command_id" value={freshId()} />
      {children}
      {button({ text: press, preventDoubleClick: true, ...(classes ? { classes } : {}) })}
    </form>
  )
}
