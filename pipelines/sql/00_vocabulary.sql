-- Lays out the vocabulary as tables, so that every later step joins on the same words.
-- reads  variable vocabulary (JSON text: what a release carries as vocabulary.json)
-- writes vocabulary.rule, vocabulary.law_level, vocabulary.statistic, vocabulary.measure (one row per word)
create schema vocabulary;
create schema imported;
create schema staged;
create schema aggregated;
create schema protected;
create schema analysed;
create schema checks;

create table vocabulary.rule as
select unnest(from_json(getvariable('vocabulary')::json -> 'rules', '[{"id":"VARCHAR","level":"VARCHAR","theme":"VARCHAR","own":"BOOLEAN","law":"BOOLEAN"}]'), recursive := true);

create table vocabulary.law_level as
select distinct level from vocabulary.rule where law;

create table vocabulary.statistic as
select unnest(
  from_json(
    getvariable('vocabulary')::json -> 'statistics',
    '[{"signal":"VARCHAR","name":"VARCHAR","type":"VARCHAR","base":"VARCHAR","low":"INTEGER","centre":"INTEGER","high":"INTEGER"}]'
  ),
  recursive := true
);

create table vocabulary.measure as
with listed as (
  select unnest(
    from_json(
      getvariable('vocabulary')::json -> 'measures',
      '[{"id":"VARCHAR","formula":{"statistic":"VARCHAR","signal":"VARCHAR","numerator":"VARCHAR","denominator":"VARCHAR","item":"VARCHAR","classes":["VARCHAR"]},"version":"INTEGER"}]'
    )
  ) as measure
)
select measure.id as measure, unnest(measure.formula), measure.version as definition_version
from listed
where measure.formula.signal <> 'later';

-- the names Trino gives to these, so that the aggregate steps read the same in both
create macro bitwise_xor_agg(x) as bit_xor(x);
create macro bitwise_or_agg(x) as bit_or(x);
create macro bitwise_and(a, b) as a & b;
