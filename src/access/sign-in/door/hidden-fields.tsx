import type { VNode } from 'preact'
import type { DoorFrame } from './door-frame.ts'

/** What every form before signing in carries along. */
export function hiddenFields({ back, formToken }: DoorFrame): VNode {
  return (
    <>
      <input type="hidden" name="back" value={back} />
      {formToken && <input type="hidden" name="form_token" value={formToken} />}
    </>
  )
}
