/** The parts of GOV.UK Frontend's scripts that we start; the package ships no types of its own. */
declare module 'govuk-frontend' {
  type Behaviour = new (root: Element) => object

  export const Button: Behaviour
  export const Checkboxes: Behaviour
  export const ErrorSummary: Behaviour
  export const NotificationBanner: Behaviour
  export const Radios: Behaviour
  export const ServiceNavigation: Behaviour
  export const SkipLink: Behaviour

  /** Starts a behaviour on every element of the page that asks for it by `data-module`. */
  export function createAll(behaviour: Behaviour): readonly object[]
  /** Whether the browser can run the behaviours. */
  export function isSupported(): boolean
}
