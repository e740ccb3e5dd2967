/** Every page of a plan that is measured. `as` is the role of the member who asks for it; nobody has signed in where none is said. */
export const planPages: readonly { readonly path: string; readonly as?: 'coordinator' }[] = [
  { path: '/plans' },
  { path: '/plans/:plan' },
  { path: '/plans/:plan?by=owner' },
  { path: '/plans/:plan?by=quarter' },
  { path: '/plans/:plan?words=ward' },
  { path: '/plans/:plan?colour=red&page=3' },
  { path: '/plans/:plan/actions/:action' },
  { path: '/plans/:plan/attention' },
  { path: '/plans/:plan/attention?list=overdue' },
  { path: '/plans/:plan/changes' },
  { path: '/plans/:plan/account' },
  { path: '/plans/:plan/account?page=40' },
  { path: '/plans/:plan/timeline' },
  { path: '/plans/:plan/timeline?page=40' },
  { path: '/our-plans', as: 'coordinator' },
  { path: '/our-plans/:plan', as: 'coordinator' },
  { path: '/our-plans/:plan/actions/:action', as: 'coordinator' },
  { path: '/our-plans/:plan/terms', as: 'coordinator' },
  { path: '/our-plans/:plan/timeline', as: 'coordinator' },
  { path: '/our-plans/:plan/requests', as: 'coordinator' },
  { path: '/our-plans/:plan/reviews', as: 'coordinator' },
  { path: '/our-plans/:plan/reviews/:cycle', as: 'coordinator' },
  { path: '/our-plans/:plan/reviews/:cycle?turn=30&from=20', as: 'coordinator' },
]

/** Files are no pages: each holds the whole plan. They are measured, and held to nothing. */
export const planFiles: readonly string[] = [
  ...['/plans/:plan/updates.atom', '/plans/:plan/calendar.ics'],
  ...['json', 'csv', 'md', 'xlsx', 'ods', 'docx'].map((ending) => `/plans/:plan/plan.${ending}`),
]
