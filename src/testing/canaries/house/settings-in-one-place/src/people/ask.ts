// canary: settings-in-one-place
export const place = process.env.WAYMARK_DATA
