import { load } from 'cheerio'

/** A form as a page shows it: where it goes, and its fields in the order and with the values the page gives them. */
export type ShownForm = {
  readonly page: string
  readonly method: string
  readonly action: string
  readonly fields: readonly ShownField[]
}

export type ShownField = {
  readonly name: string
  readonly kind: string
  /** What it would send as it stands; a choice nobody has made takes its first. */
  readonly value: string
}

/** Every form of a page. */
export function formsOn(page: string, body: string): readonly ShownForm[] {
  const html = load(body)
  return html('form')
    .toArray()
    .map((form) => {
      const fields = html(form)
        .find('input[name], select[name], textarea[name], button[name]')
        .toArray()
        .map((field) => {
          const shown = html(field)
          const value = shown.is('select')
            ? shown.find('option[selected], option[value!=""]').first().attr('value')
            : shown.is('textarea')
              ? shown.text()
              : shown.attr('value')
          const kind = shown.attr('type') ?? field.tagName
          return { name: shown.attr('name') ?? '', kind, value: value ?? '' }
        })
      return {
        page,
        method: (html(form).attr('method') ?? 'get').toUpperCase(),
        action: new URL(html(form).attr('action') ?? page, `http://here${page}`).pathname,
        fields: onePerName(fields),
      }
    })
}

/** A radio or checkbox stands once for each choice; one of them is sent. */
function onePerName(fields: readonly ShownField[]): readonly ShownField[] {
  return fields.filter(
    ({ name }, place) => fields.findIndex((field) => field.name === name) === place,
  )
}

/** The addresses on this site that a page leads to, without what follows a `#`. */
export function linksOn(page: string, body: string): readonly string[] {
  const html = load(body)
  return html('a[href], link[rel="manifest"]')
    .toArray()
    .map((link) => new URL(html(link).attr('href') ?? '', `http://here${page}`))
    .filter(({ host, protocol }) => host === 'here' && protocol === 'http:')
    .map(({ pathname, search }) => pathname + search)
}
