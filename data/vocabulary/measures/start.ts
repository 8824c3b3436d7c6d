/** What every measure of the first vocabulary shares; 10 contributors is the threshold of disclosure. */
export const start = { minimum: 10, since: '2026-Q1', retired: null, version: 1 } as const
