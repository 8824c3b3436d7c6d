-- Keeps a revision still: a cell in which fewer than three contributors changed keeps its published row, or its absence (disclosure.md 8).
-- reads  protected.shown, protected.before (the rows of the earlier version), earlier.contribution, aggregated.contribution, staged.organisation; variables carried_below, release
-- writes protected.statistic (one row per cell and statistic, as released)
create table protected.changed_contributor as
with before as (
  select * from earlier.contribution
), after as (
  select contribution.*, organisation.kind, organisation.region
  from aggregated.contribution as contribution
  join staged.organisation as organisation using (organisation)
), gone as (
  select * from before
  except
  select * from after
), come as (
  select * from after
  except
  select * from before
)
select distinct * exclude (signal_key) from gone
union
select distinct * exclude (signal_key) from come;

create table protected.changed as
select
  signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor
from (
  select
    signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, contributor,
    max(weight) as weight
  from protected.changed_contributor
  group by grouping sets (
    (signal, theme, rule, item, from_actor, to_actor, contributor),
    (signal, theme, rule, item, from_actor, to_actor, contributor, kind),
    (signal, theme, rule, item, from_actor, to_actor, contributor, region),
    (signal, theme, rule, item, from_actor, to_actor, contributor, organisation),
    (signal, theme, rule, item, from_actor, to_actor, contributor, role),
    (signal, theme, rule, item, from_actor, to_actor, contributor, organisation, role),
    (signal, theme, rule, item, from_actor, to_actor, contributor, phase),
    (signal, theme, rule, item, from_actor, to_actor, contributor, respondent),
    (signal, theme, rule, item, from_actor, to_actor, contributor, framework)
  )
  having (grouping(kind) = 1 or kind is not null) and (grouping(region) = 1 or region is not null)
    and (grouping(organisation) = 1 or organisation is not null) and (grouping(role) = 1 or role is not null)
    and (grouping(phase) = 1 or phase is not null) and (grouping(respondent) = 1 or respondent is not null)
    and (grouping(framework) = 1 or framework is not null)
)
group by signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor
having sum(weight) >= getvariable('carried_below');

create table protected.statistic as
with is_changed as (
  select concat_ws('|', signal, coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''), coalesce(phase, ''),
    coalesce(respondent, ''), coalesce(framework, ''), coalesce(theme, ''), coalesce(rule, ''), coalesce(item, ''), coalesce(from_actor, ''),
    coalesce(to_actor, '')) as cell
  from protected.changed
)
select shown.* exclude (cell), false as carried, getvariable('release') as release
from protected.shown as shown
semi join is_changed using (cell)
union all by name
select before.* exclude (cell) replace (true as carried)
from protected.before as before
anti join is_changed using (cell)
order by all;
