import { describe, expect, it } from 'vitest'
import { configuration, settings } from '../../data/configuration.ts'
import { Refusal } from '../../data/refusal.ts'

const reasonFor = (environment: Record<string, string>) => {
  try {
    configuration(environment)
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}: ${error.hint}`
  }
  return 'fine'
}

describe('configuration', () => {
  it('is complete when nothing is set, and an empty value is none', () => {
    expect(configuration({ PORT: '', HOME: '/root' })).toEqual({
      folder: '.wederkerig',
      keys: 'keys',
      issuer: '',
      clientId: 'wederkerig',
      clientSecret: '',
      scope: 'openid',
      claim: 'wederkerig',
      roleWords: '',
      smtp: '',
      mailFrom: '',
      mailOwners: '',
      host: '127.0.0.1',
      port: '8080',
      url: 'http://127.0.0.1:8080',
      contact: 'beheer@wederkerig.example',
      theme: '',
      readerMemory: '512MB',
      readerThreads: '2',
      cacheMegabytes: '128',
      open: 'no',
      proxies: '0',
      metrics: '',
      log: 'warn',
      diskMegabytes: '500',
      importMegabytes: '20000',
      importRows: '200000000',
      retention: 'final',
    })
  })
  it('takes what is set', () => {
    const set = configuration({ PORT: '9000', WEDERKERIG_FOLDER: '/srv/w', WEDERKERIG_HOST: '::1' })
    expect([set.port, set.folder, set.host]).toEqual(['9000', '/srv/w', '::1'])
  })
  it('has defaults and examples of the form it asks for, in two languages', () => {
    for (const { fallback, example, form, nl, en } of Object.values(settings)) {
      expect(fallback).toMatch(form)
      expect(example).toMatch(form)
      expect(nl).not.toBe(en)
    }
  })
  it('refuses a name that it does not know', () => {
    expect(reasonFor({ WEDERKERIG_FOLDR: 'x' })).toContain(
      'unknown setting: WEDERKERIG_FOLDR: choose one of: WEDERKERIG_FOLDER',
    )
  })
  it.each(['1', '8080', '65534', '65535'])('takes port %s', (PORT) => expect(reasonFor({ PORT })).toBe('fine'))
  it.each(['0', '-1', '65536', '65537', '99999', '100000', '80a', ' 80', '8e3'])('refuses port %j', (PORT) =>
    expect(reasonFor({ PORT })).toBe(`PORT is not understood: ${PORT}: write it as 8080`),
  )
  it.each([
    ['WEDERKERIG_URL', 'https://a.example/'],
    ['WEDERKERIG_URL', 'a.example'],
    ['WEDERKERIG_READER_MEMORY', '512'],
    ['WEDERKERIG_READER_MEMORY', "1GB'; select 1"],
    ['WEDERKERIG_READER_THREADS', '0'],
    ['WEDERKERIG_CONTACT', 'nobody'],
  ])('refuses %s=%s', (name, value) => expect(reasonFor({ [name]: value })).toContain(`${name} is not understood`))
})
