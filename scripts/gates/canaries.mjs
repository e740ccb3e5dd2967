export const canaries = {
  name: 'canaries',
  async run() {
    return { findings: [] }
  },
}
