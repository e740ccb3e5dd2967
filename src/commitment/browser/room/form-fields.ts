type Written = HTMLTextAreaElement | HTMLInputElement

const texts = 'textarea, input[type="text"]'

/** Empties what somebody wrote and ticked in a form; what is chosen of several stays, and is what the form begins with. */
export function clearForm(form: HTMLFormElement): void {
  for (const one of form.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
    one.defaultChecked = one.checked
  }
  for (const one of form.querySelectorAll('option')) one.defaultSelected = one.selected
  for (const field of form.querySelectorAll<Written>(texts)) field.value = ''
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.checked = false
  }
}

/** Whether nothing is written in a form. */
export function isEmptyForm(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<Written>(texts)].every(({ value }) => value === '')
}

/** Puts into a form what was sent from it: all but its hidden fields. */
export function fillForm(form: HTMLFormElement, body: string): void {
  const sent = new URLSearchParams(body)
  for (const field of form.querySelectorAll<Written | HTMLSelectElement>(`${texts}, select`)) {
    field.value = sent.get(field.name) ?? ''
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('[type="checkbox"], [type="radio"]')) {
    box.checked = sent.getAll(box.name).includes(box.value)
    if (box.checked) box.closest('details')?.setAttribute('open', '')
  }
}
