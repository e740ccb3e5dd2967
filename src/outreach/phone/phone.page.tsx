import type { VNode } from 'preact'
import { assetAddress } from '#design'
import { type Tonight, travellingInWords } from './tonight.ts'

type Props = {
  /** What travels tonight; nothing in the page that a phone holds, which names nobody. */
  readonly tonight: Omit<Tonight, 'form_token' | 'server_now' | 'device'> | undefined
  readonly demonstration: boolean
}

/**
 * The page of the app: plain, with links to the same acts as forms, and a script that takes its place. The
 * page that a phone holds for when there is no signal is the same without anybody in it.
 */
export function PhonePage({ tonight, demonstration }: Props): VNode {
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>Tonight – Waymark</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4144" />
        <link rel="manifest" href="/outreach/phone/manifest.webmanifest" />
        <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/assets/phone-192.png" />
        <link rel="stylesheet" href={assetAddress('waymark.css')} />
        <script type="module" src={assetAddress('phone.js')} />
      </head>
      <body class="waymark-phone">
        <a class="waymark-phone__skip" href="#main-content">
          Skip to main content
        </a>
        <header class="waymark-phone__header">
          <a class="waymark-phone__home" href="/today">
            Waymark
          </a>
          {demonstration && (
            <p class="waymark-phone__demonstration">Demonstration: invented people</p>
          )}
        </header>
        <main class="waymark-phone__main" id="main-content">
          <div id="phone-app">{tonight ? plainTonight(tonight) : plainShell()}</div>
        </main>
      </body>
    </html>
  )
}

function plainShell(): VNode {
  return (
    <>
      <h1 class="waymark-phone__heading">Tonight</h1>
      <p class="waymark-phone__words">
        This page opens by its script. Without one, <a href="/shifts">open your shifts</a>.
      </p>
    </>
  )
}

function plainTonight(tonight: NonNullable<Props['tonight']>): VNode {
  return (
    <>
      <h1 class="waymark-phone__heading">Tonight</h1>
      {tonight.weather.map((words) => (
        <p class="waymark-phone__weather">
          <strong>Severe weather.</strong> {words}
        </p>
      ))}
      <p class="waymark-phone__words">
        {tonight.shift ? tonight.shift.words : 'You are on no shift now.'}{' '}
        {tonight.shift ? (
          <a href={`/shifts/${tonight.shift.id}`}>Open the shift</a>
        ) : (
          <a href="/shifts/new">Plan a shift</a>
        )}
      </p>
      {tonight.people.length > 0 && (
        <p class="waymark-phone__words">
          {travellingInWords(tonight)} Others are found under Find somebody.
        </p>
      )}
      <ul class="waymark-phone__list">
        {way('/contacts/new?met=unnamed', 'Somebody nobody could name')}
        {way('/contacts/new?met=new', 'Somebody new')}
        {way('/contacts/new', 'Find somebody')}
        {tonight.people.map(({ id, name, last }) =>
          way(`/contacts/new?person=${id}`, `${name}. ${last}`),
        )}
      </ul>
    </>
  )
}

function way(href: string, text: string): VNode {
  return (
    <li>
      <a class="waymark-phone__button waymark-phone__button--main" href={href}>
        {text}
      </a>
    </li>
  )
}
