import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  isSupported,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'

/** What pages gain where scripts run: the browser loads this file as a module on every page. */
function improvePage(): void {
  document.body.classList.add('js-enabled')
  if (!('noModule' in HTMLScriptElement.prototype)) return
  document.body.classList.add('govuk-frontend-supported')
  if (!isSupported()) return
  for (const behaviour of [
    Button,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    Radios,
    ServiceNavigation,
    SkipLink,
  ]) {
    createAll(behaviour)
  }
}

improvePage()
