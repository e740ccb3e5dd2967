import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** Where each kind of form learns what to ask the device for. */
const asks = {
  'sign-in': { from: '/sign-in/passkey/options', answer: answerToSignIn },
  add: { from: '/account/passkeys/options', answer: answerToAdd },
} as const

/** Has the device answer before a form about a passkey is sent; where it cannot, the page's other way stays. */
function answerWithDevice(form: HTMLFormElement): void {
  if (!browserSupportsWebAuthn()) return
  form.hidden = false
  for (const other of document.querySelectorAll<HTMLElement>('[data-without-passkey]')) {
    other.hidden = true
  }
  const ask = form.dataset['passkey'] === 'add' ? asks.add : asks['sign-in']
  const answer = form.querySelector<HTMLInputElement>('[name=answer]')
  const status = form.querySelector<HTMLElement>('[data-passkey-status]')
  const name = form.querySelector<HTMLInputElement>('[name=name]')
  if (!answer || !status) return
  form.addEventListener('submit', (event) => {
    if (name && name.value.trim() === '') return // the server says what is missing
    event.preventDefault()
    status.textContent = 'Follow what your device asks.'
    options(ask.from, form)
      .then(ask.answer)
      .then((given) => {
        answer.value = JSON.stringify(given)
        form.submit()
      })
      .catch(() => {
        status.textContent = 'That did not work. Try again, or go another way.'
      })
  })
}

async function options(from: string, form: HTMLFormElement): Promise<unknown> {
  const token = new FormData(form).get('form_token')
  const body = new URLSearchParams(typeof token === 'string' ? { form_token: token } : {})
  const answer = await fetch(from, { method: 'POST', body })
  if (!answer.ok) throw new Error('The house asks for nothing')
  return answer.json()
}

function answerToSignIn(options: unknown): Promise<unknown> {
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
  return startAuthentication({ optionsJSON: options as Options })
}

function answerToAdd(options: unknown): Promise<unknown> {
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON']
  return startRegistration({ optionsJSON: options as Options })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  answerWithDevice(form)
}
