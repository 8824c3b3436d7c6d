-- Says what became of every row of two versions of a quarter: changed, same, appeared, disappeared or carried. Both sides are as published.
-- reads  protected.before, protected.statistic
-- writes protected.changes (one row per cell and statistic of either version)
create table protected.changes as
with version as (
  select * exclude (cell, carried, release), false as carried, false as is_new from protected.before
  union all by name
  select * exclude (release), true as is_new from protected.statistic
)
select
  signal, quarter, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, statistic,
  case
    when bool_or(carried) then 'carried'
    when not bool_or(is_new) then 'disappeared'
    when bool_and(is_new) then 'appeared'
    when min(value) = max(value) then 'same'
    else 'changed'
  end as change,
  max(value) filter (where not is_new) as value_before,
  max(value) filter (where is_new) as value,
  max(noise_variance) as noise_variance
from version
group by signal, quarter, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, statistic;
