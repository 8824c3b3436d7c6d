import { parseHTML } from 'linkedom'

/** The paper that charts are drawn on where there is no browser. */
export const paper: Document = parseHTML('<!doctype html><html><body></body></html>').document
