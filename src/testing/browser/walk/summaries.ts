/**
 * What is wrong with the list of problems at the top of a page that came back: a page that says it has
 * problems and lists none, a link that leads nowhere, or an order other than that of the fields. Runs in
 * the page by itself, so it may use nothing from outside of it.
 */
export function summaryProblems(): readonly string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary__list a')]
  if (links.length === 0) {
    return document.title.startsWith('Error: ') ? ['the page lists no problem'] : []
  }
  const fields = links.map(({ hash }) => document.getElementById(hash.slice(1)))
  return links.flatMap((link, index) => {
    const [before, field] = [fields[index - 1], fields[index]]
    if (!field) return [`“${link.textContent}” leads to no field`]
    const isLater =
      !before || before.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING
    return isLater ? [] : [`“${link.textContent}” is listed after a field further down`]
  })
}
