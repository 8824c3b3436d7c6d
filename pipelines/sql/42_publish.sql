-- Adds the noise and shows what passes the threshold with noise too; collapses scores until every class holds ten, else shows the mean, and the share of fours and fives where that may stand alone: beside classes 1-2 and 3-5 it would give away the threes.
-- reads  protected.candidate, protected.noise, protected.spread, protected.clamped; variables threshold, quarter
-- writes protected.shown (one row per cell and statistic, as published)
create table protected.noisy as
select candidate.*, noise.noise, noise.variance
from protected.candidate as candidate
join protected.noise as noise using (cell, statistic);

create table protected.shown as
with base as (
  select cell, statistic, value as n, value + noise as value, variance from protected.noisy
  where type = 'base' and value + noise >= getvariable('threshold')
), part as (
  select noisy.*, noisy.value + noisy.noise as shown
  from protected.noisy as noisy
  join base on base.cell = noisy.cell and base.statistic = noisy.base
  where noisy.type = 'part'
    and noisy.value + noisy.noise >= getvariable('threshold')
    and base.value - noisy.value - noisy.noise >= getvariable('threshold')
), scheme as (
  select
    cell,
    case
      when count(*) filter (where statistic in ('score_1', 'score_2', 'score_3', 'score_4', 'score_5')) = 5 then 'five'
      when count(*) filter (where statistic in ('low_two', 'score_3', 'top_two')) = 3 then 'three'
      when count(*) filter (where statistic in ('low_two', 'rest')) = 2 then 'two'
      else 'none'
    end as scheme
  from part
  where base = 'replies'
  group by cell
), shown as (
  select noisy.*, noisy.value + noisy.noise as shown from protected.noisy as noisy where type = 'base' and value + noise >= getvariable('threshold')
  union all
  select part.* from part left join scheme using (cell)
  where coalesce(base, '') <> 'replies'
    or part.statistic = 'yes'
    or (part.statistic = 'top_two' and coalesce(scheme, 'none') <> 'two')
    or (scheme = 'five' and part.statistic like 'score_%')
    or (scheme = 'three' and part.statistic in ('low_two', 'score_3'))
    or (scheme = 'two' and part.statistic in ('low_two', 'rest'))
  union all
  select
    noisy.* replace (noisy.variance + noisy.centre * noisy.centre * base.variance as variance),
    noisy.value + noisy.noise + noisy.centre * (base.value - base.n) as shown
  from protected.noisy as noisy
  join base on base.cell = noisy.cell and base.statistic = noisy.base
  where noisy.type = 'sum'
)
select
  cell, signal, getvariable('quarter') as quarter,
  kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor,
  statistic, shown::double as value, variance::double as noise_variance
from shown
union all by name
select spread.*, getvariable('quarter') as quarter from protected.spread as spread
union all by name
select clamped.*, getvariable('quarter') as quarter from protected.clamped as clamped
order by all;
