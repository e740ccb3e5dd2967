import type { ComponentChildren, VNode } from 'preact'
import { button } from '#design'
import type { ActName } from '../acts/may.ts'
import { may, type Place } from './place.ts'

type Form = {
  readonly act: ActName
  readonly press: string
  readonly classes?: string
  /** Hidden fields: what the act is about. */
  readonly about?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}

/** A form for an act; nothing where whoever shows the page may not do it now. */
export function actForm(
  place: Place,
  { act, press, classes, about, children }: Form,
): VNode | null {
  if (!may(place, act)) return null
  return (
    <form
      method="post"
      action={`/room/${place.roomId}/acts/${act}`}
      class="waymark-room__form"
      data-act={act}
      novalidate
    >
      <input type="hidden" name="command_id" value={place.freshId()} />
      <input type="hidden" name="from_path" value={place.path} />
      {place.formToken && <input type="hidden" name="form_token" value={place.formToken} />}
      {Object.entries(about ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      {button({ text: press, ...(classes ? { classes } : {}) })}
    </form>
  )
}

/** An act that asks nothing: a button by itself. */
export function actButton(
  place: Place,
  act: ActName,
  press: string,
  about?: Readonly<Record<string, string>>,
): VNode | null {
  return actForm(place, {
    act,
    press,
    classes: 'govuk-button--secondary',
    ...(about ? { about } : {}),
  })
}
