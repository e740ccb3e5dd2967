import type { BrowserContext } from 'playwright-core'

/**
 * What goes wrong in any page of a browser from now on: words on its console that are warnings or errors
 * (a broken content security policy is one), scripts that throw, files that do not come.
 */
export function faultsOf(context: BrowserContext): readonly string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    // A page that answers 403, 404 or 422 is told of on the console too; what it says is tested as a page.
    const isPageItself = message.location().url === message.page()?.url()
    if (isPageItself && message.text().startsWith('Failed to load resource')) return
    faults.push(`${message.location().url} says: ${message.text()}`)
  })
  context.on('weberror', (problem) => faults.push(`a script fails: ${problem.error().message}`))
  context.on('requestfailed', (request) => {
    // Leaving a page ends its stream, and whatever it was asking for at that moment.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    faults.push(`${request.url()} does not come: ${request.failure()?.errorText}`)
  })
  return faults
}
