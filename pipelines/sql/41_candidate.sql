-- Chooses what may be shown on true numbers (disclosure.md 6): at least ten contributors, classes of ten, no (near) unanimity; and lays out what the noise is drawn from.
-- reads  protected.counted, staged.organisation, vocabulary.statistic, vocabulary.rule; variables quarter, threshold
-- writes protected.candidate (one row per cell and statistic that may be shown)
create table protected.coverage as
with covered as (
  select null as kind, null as region, null as organisation, organisation as covers from staged.organisation
  union all select kind, null, null, organisation from staged.organisation
  union all select null, region, null, organisation from staged.organisation
  union all select null, null, organisation, organisation from staged.organisation
)
select kind, region, organisation, sha256(string_agg(covers, ',' order by covers)) as coverage
from covered
group by kind, region, organisation;

create table protected.candidate as
with lone_theme as (
  select theme, min(id) as rule from vocabulary.rule group by theme having count(*) = 1
), cell as (
  select
    counted.*,
    statistic.type, statistic.base, statistic.low, statistic.centre, statistic.high,
    case when counted.signal <> 'friction' or counted.rule is not null or counted.theme in (select theme from lone_theme) then 1 when counted.theme is not null then 2 else 4 end as scale
  from protected.counted as counted
  join vocabulary.statistic as statistic on statistic.signal = counted.signal and statistic.name = counted.statistic
), base as (
  select cell, statistic, value, key from cell where type = 'base' and value >= getvariable('threshold')
), allowed as (
  select *, value as n from cell
  where type = 'base' and value >= getvariable('threshold')
  union all by name
  select cell.*, cell.value as n from cell join base on base.cell = cell.cell and base.statistic = cell.base
  where type = 'part' and cell.value >= getvariable('threshold') and base.value - cell.value >= getvariable('threshold')
  union all by name
  select cell.* replace (base.key as key), base.value as n from cell join base on base.cell = cell.cell and base.statistic = cell.base
  where type = 'sum' and (deviating is null or deviating >= 3)
)
select
  allowed.* replace (case when type = 'sum' then centre * scale end as centre, case when type = 'sum' then high * scale end as high),
  case when type = 'sum' then greatest((high - centre) * scale, centre * scale - low) end as half_range,
  concat_ws('|', coverage.coverage, getvariable('quarter'), coalesce('rule:' || coalesce(allowed.rule, lone_theme.rule), 'theme:' || allowed.theme, '*'),
    coalesce(allowed.role, '*'), coalesce(allowed.phase, '*'), coalesce(allowed.respondent, '*'), coalesce(allowed.framework, '*'),
    coalesce(allowed.item, '*'), coalesce(allowed.from_actor, '*'), coalesce(allowed.to_actor, '*')) as structure
from allowed
join protected.coverage as coverage
  on coverage.kind is not distinct from allowed.kind
  and coverage.region is not distinct from allowed.region
  and coverage.organisation is not distinct from allowed.organisation
left join lone_theme on lone_theme.theme = allowed.theme
order by allowed.signal, cell, statistic;
