/** Fixtures that are not run, by component and by name, and why. */
export type LeftOut = {
  readonly component: string
  readonly because: string
  readonly fixtures: readonly string[]
}

/** Every fixture that is not run. A fixture named here that GOV.UK Frontend no longer ships fails the test. */
export const leftOut: readonly LeftOut[] = [
  {
    component: 'date-input',
    because: 'our dates are always day, month and year, so there is no `items`',
    fixtures: [
      'day and month (using items)',
      'month and year (using items)',
      'with errors only (using items)',
      'with errors only (using items and classes)',
      'with error message and hint (using items)',
      'with error on day input (using items)',
      'with error on month input (using items)',
      'with error on year input (using items)',
      'with items',
      'with empty items',
      'custom pattern',
      'custom inputmode',
      'with nested name',
      'with id on items',
      'suffixed id',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
      'with error on single item',
      'with error on single item by omission',
      'with error on single item using classes',
      'items with classes',
      'items without classes',
      'with autocomplete values',
      'with input attributes',
    ],
  },
  {
    component: 'file-upload',
    because: 'we offer the plain control alone, so there is no `javascript`',
    fixtures: [
      'enhanced',
      'enhanced, with error message and hint',
      'enhanced, multiple files',
      'enhanced, custom wrapper classes and attributes',
      'translated',
    ],
  },
  {
    component: 'pagination',
    because: 'a page without a number and a link does not type-check',
    fixtures: ['with empty items'],
  },
  {
    component: 'panel',
    because: 'our panel confirms; an interruption is a page with a form',
    fixtures: [
      'interruption',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
      'interruption with custom classes',
      'interruption, with actions classes and attributes',
      'interruption, submit action',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
    ],
  },
  {
    component: 'phase-banner',
    because: 'a banner without a phase does not type-check',
    fixtures: ['classes', 'text', 'html as text', 'attributes'],
  },
]
