// canary: no-traces
export const place = '/home/ana/waymark'
