import { render } from 'preact'
import { PhoneApp } from './app/phone-app.tsx'

/** Puts the app in the place of the plain page, which works without it. */
function begin(): void {
  const place = document.getElementById('phone-app')
  if (!place || !('indexedDB' in window) || !crypto.subtle) return
  place.replaceChildren()
  render(<PhoneApp />, place)
  // the header is set by the route, so that the script may stand for the page above its own folder
  void navigator.serviceWorker?.register('/outreach/phone/worker.js', { scope: '/outreach/phone' })
}

begin()
