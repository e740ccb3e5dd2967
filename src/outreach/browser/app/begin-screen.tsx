import { useState } from 'preact/hooks'
import { beginPhone } from './begin-phone.ts'

type Props = { readonly wasWiped: boolean; readonly onBegun: () => void }

/** The first screen on a phone that is not in use: one button, once somebody is signed in. One that was lost offers no button. */
export function BeginScreen({ wasWiped, onBegun }: Props) {
  return wasWiped ? <WipedScreen /> : <FirstScreen onBegun={onBegun} />
}

function WipedScreen() {
  return (
    <>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        This phone was taken out of use
      </h1>
      <p class="waymark-phone__words">
        Everything it held is gone from it, and you are signed out on it. What had not been sent was
        left with Waymark, where you or your coordinator can look at it under Phones.
      </p>
      <p class="waymark-phone__words">
        <a href="/sign-in?back=/outreach/phone">Sign in again to use this phone</a>
      </p>
    </>
  )
}

function FirstScreen({ onBegun }: Pick<Props, 'onBegun'>) {
  const [problem, setProblem] = useState('')
  const begin = async (event: Event) => {
    event.preventDefault()
    const name = new FormData(event.target as HTMLFormElement).get('name')
    const wrong = await tryToBegin(String(name ?? ''))
    if (wrong) setProblem(wrong)
    else onBegun()
  }
  return (
    <>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        Use Waymark on this phone
      </h1>
      <p class="waymark-phone__words">
        It then holds tonight’s list and what you record, sealed, also where there is no signal. If
        you lose it, say so under Phones.
      </p>
      <form onSubmit={(event) => void begin(event)}>
        <NameOfPhone />
        <p class="waymark-phone__problem" role="alert">
          {problem}
        </p>
        <button class="waymark-phone__button waymark-phone__button--main" type="submit">
          Use this phone
        </button>
      </form>
      <p class="waymark-phone__words">
        <a href="/sign-in?back=/outreach/phone">Sign in</a>
      </p>
    </>
  )
}

function NameOfPhone() {
  return (
    <>
      <label class="waymark-phone__label" for="phone-name">
        What to call this phone
      </label>
      <input
        class="waymark-phone__input"
        id="phone-name"
        name="name"
        maxLength={60}
        value="Work phone"
        autocomplete="off"
      />
    </>
  )
}

/** Begins, or says why that could not be. */
async function tryToBegin(name: string): Promise<string | undefined> {
  const asked = await fetch('/outreach/phone/tonight', { redirect: 'manual' }).catch(() => null)
  if (!asked) return 'There is no signal. Try again where there is one.'
  if (!asked.ok) return 'Sign in first: use the link below.'
  const { form_token } = (await asked.json()) as { readonly form_token: string }
  return beginPhone(name, form_token).catch(
    () => 'This phone could not be taken into use. Try again.',
  )
}
