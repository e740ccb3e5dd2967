// Each of these runs in the page by itself, so it may use nothing from outside of it.

/** What is printed though paper cannot use it. */
export function hiddenOnPaper(): readonly string[] {
  const useless =
    '.govuk-service-navigation, .govuk-skip-link, .govuk-breadcrumbs, .govuk-back-link'
  return [...document.querySelectorAll(useless)]
    .filter((part) => part.checkVisibility())
    .map((part) => `${part.className} is printed`)
}

/** What paper loses: tables shut away or wider than the sheet, and words too pale for paper without their background. */
export function shownOnPaper(): readonly string[] {
  const sheet = document.documentElement.clientWidth
  const paleness = (colour: string) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255)
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const tables = [...document.querySelectorAll('table')].flatMap((table) => {
    const { width, height, right } = table.getBoundingClientRect()
    const name = table.caption?.textContent
    if (!table.checkVisibility() || width === 0 || height === 0) return [`“${name}” is not printed`]
    return right > sheet + 0.5 ? [`“${name}” is ${Math.ceil(right - sheet)} px too wide`] : []
  })
  const pale = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((part) =>
      [...part.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((part) => part.checkVisibility() && !part.closest('svg'))
    .filter((part) => 1.05 / (paleness(getComputedStyle(part).color) + 0.05) < 4.5)
    .map((part) => `“${part.textContent}” is too pale`)
  return [...tables, ...pale]
}

/** The parts of charts that have the colour of the ground they are drawn on. */
export function lostInColours(): readonly string[] {
  const ground = document.createElement('div')
  ground.style.cssText = 'color: canvas'
  document.body.append(ground)
  const canvas = getComputedStyle(ground).color
  ground.remove()
  const inks = [
    { parts: '.waymark-line, .waymark-axis, .waymark-grid', ink: 'stroke' },
    { parts: '.waymark-mark, .waymark-name, .waymark-words, .waymark-bar', ink: 'fill' },
  ] as const
  const found = inks.flatMap(({ parts, ink }) =>
    [...document.querySelectorAll(`.waymark-drawing :is(${parts})`)]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ part, colour: getComputedStyle(part)[ink] })),
  )
  if (found.length === 0) return ['there is no chart']
  return found
    .filter(({ colour }) => colour === canvas || colour === 'none')
    .map(({ part, colour }) => `${part.getAttribute('class')} is ${colour} on ${canvas}`)
}
