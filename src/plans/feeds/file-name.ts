/** A name under which a browser keeps a file of a plan: letters, digits and dashes, whatever the plan is called. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  return `${plain || 'plan'}.${ending}`
}
