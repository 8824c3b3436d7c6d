import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { place, refusalOf, run, stored } from './attempt.ts'

const placement = `\uFEFFtime_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,cla_group,placement_stability,children_count,children_percent
2025,Reporting year,Local authority,E92000001,England,E1,North,841,Town,E06,CLA on 31 March,Total children,200,100
2025,Reporting year,Local authority,E92000001,England,E1,North,841,Town,E06,CLA on 31 March,With 3 or more placements during the year,20,10
2025,Reporting year,Local authority,E92000001,England,E1,North,842,Village,E07,CLA on 31 March,Total children,40,100
2025,Reporting year,Local authority,E92000001,England,E1,North,842,Village,E07,CLA on 31 March,With 3 or more placements during the year,c,c
2025,Reporting year,National,E92000001,England,,,,,,CLA on 31 March,Total children,z,100
2025,Reporting year,National,E92000001,England,,,,,,CLA on 31 March,With 3 or more placements during the year,low,heel veel
`
const columns =
  'area_level, area, area_label, period, label, value, numerator, denominator, unit, symbol, numerator_symbol, denominator_symbol'

test('a share has its numerator and its whole, and a hidden cell keeps the sign of the publisher', async () => {
  const { paths, file } = place()
  expect(await run(paths, [file('stability.csv', placement)])).toMatchObject({ taken: 5, refused: 1 })
  const rows = await stored<{ unit: string }>(paths, 'indicator', columns)
  const shared = {
    area_level: 'Local authority',
    period: '2025',
    label: 'CLA on 31 March: With 3 or more placements during the year',
    unit: 'share',
  }
  expect(rows.filter(({ unit }) => unit === 'share')).toEqual([
    {
      ...shared,
      area: 'E06',
      area_label: 'Town',
      value: 0.1,
      numerator: 20,
      denominator: 200,
      symbol: null,
      numerator_symbol: null,
      denominator_symbol: null,
    },
    {
      ...shared,
      area: 'E07',
      area_label: 'Village',
      value: null,
      numerator: null,
      denominator: 40,
      symbol: 'c',
      numerator_symbol: 'c',
      denominator_symbol: null,
    },
  ])
})

test('a later table that changes one figure brings only the lines that changed', async () => {
  const { paths, file } = place()
  await run(paths, [file('stability.csv', placement)])
  expect(await run(paths, [file('again.csv', placement)])).toMatchObject({ taken: 0, known: 5 })
  expect(await run(paths, [file('revised.csv', placement.replace(',20,10', ',22,11'))])).toMatchObject({
    taken: 1,
    known: 4,
  })
})

test('a table of another publisher is read with a map; a point is a sign, a comma a decimal', async () => {
  const { paths, file } = place()
  const map = file(
    'map.json',
    JSON.stringify({
      kind: 'indicator',
      period: 'Perioden',
      area: { code: 'Regio', label: 'Naam' },
      constants: { area_level: 'gemeente' },
      series: [
        {
          id: 'ots',
          label: 'Ondertoezichtstelling',
          value: 'OTS per 1000',
          numerator: 'OTS',
          denominator: 'Jeugd',
          unit: 'rate',
          where: { Soort: 'totaal' },
        },
      ],
      source: 'CBS',
      licence: 'CC BY 4.0',
    }),
  )
  const path = file(
    'cbs.csv',
    'Perioden;Regio;Naam;Soort;OTS;Jeugd;OTS per 1000\n2024;GM1;Dorp;totaal;1.250;100.000;12,5\n2024;GM2;Stad;totaal;.;5;.\n2024;GM2;Stad;deel;1;5;2\n',
  )
  expect(await run(paths, [path], { map })).toMatchObject({ refused: 0 })
  expect(
    await stored(paths, 'indicator', 'series, area_level, area, area_label, value, symbol, numerator, source, licence'),
  ).toEqual([
    {
      series: 'ots',
      area_level: 'gemeente',
      area: 'GM1',
      area_label: 'Dorp',
      value: 12.5,
      symbol: null,
      numerator: 1250,
      source: 'CBS',
      licence: 'CC BY 4.0',
    },
    {
      series: 'ots',
      area_level: 'gemeente',
      area: 'GM2',
      area_label: 'Stad',
      value: null,
      symbol: '.',
      numerator: null,
      source: 'CBS',
      licence: 'CC BY 4.0',
    },
  ])
})

const real = '../shared/data/real/england'
if (!existsSync(real)) console.log(`skipped: ${real} is not here`)

test.skipIf(!existsSync(real))('real English tables keep every line and every sign', async () => {
  const { paths } = place()
  const report = await run(paths, [real])
  expect(report).toMatchObject({ taken: 1463 + 2132 + 5010, refused: 0, known: 0 })
  const off = await stored<{ n: bigint; of: bigint }>(
    paths,
    'indicator',
    "count(*) filter (where unit = 'share' and abs(numerator / denominator - value) > 0.011) as n, count(*) filter (where unit = 'share') as of".concat(
      '',
    ),
  )
  expect(Number(off[0]?.n)).toBeLessThan(0.001 * Number(off[0]?.of))
  const signs = await stored<{ symbol: string }>(paths, 'indicator', 'distinct symbol')
  expect(signs.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['c', 'x', 'z', 'u', 'low']))
})

test('a table of periods beside figures is read without a map: areas, words and symbols where it has them', async () => {
  const { paths, file } = place()
  const table = `Perioden;Maatregel;RegioS;Gemeentenaam;Aantal;Percentage OTS;Status
2024JJ00;ots;GM0363;Amsterdam;1.200;12,5;voorlopig
2025JJ00;ots;GM0363;Amsterdam;.;12,1;definitief
2025JJ00;voogdij;GM0034;Almere;80;x;definitief
`
  const { said, ...report } = await run(paths, [file('jeugd 2025.csv', table)], { as: 'indicator' })
  expect(report).toMatchObject({ taken: 3, refused: 0 })
  expect(said.join(' ')).toContain('periode = Perioden; gebied = RegioS; reeksen = Maatregel, Aantal, Percentage OTS')
  const columns = 'series, period, area, area_label, value, unit, symbol'
  const rows = await stored<Record<string, unknown>>(paths, 'indicator', columns)
  expect(rows).toContainEqual({
    series: 'jeugd_2025.ots.aantal',
    period: '2024JJ00',
    area: 'GM0363',
    area_label: 'Amsterdam',
    value: 1200,
    unit: 'count',
    symbol: null,
  })
  expect(rows).toContainEqual({
    series: 'jeugd_2025.voogdij.percentage_ots',
    period: '2025JJ00',
    area: 'GM0034',
    area_label: 'Almere',
    value: null,
    unit: 'percent',
    symbol: 'x',
  })
  const nothing = run(paths, [file('los.csv', 'regio,aantal\nUtrecht,12\n')], { as: 'indicator' })
  expect((await refusalOf(nothing)).message).toContain('opmaak die wij niet kennen')
})
