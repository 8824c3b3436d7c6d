-- Keeps a revision still: a cell in which fewer than three contributors changed keeps its published row, or its absence (disclosure.md 8).
-- reads  protected.shown, protected.before (the rows of the earlier version), earlier.contribution, aggregated.contribution, staged.organisation; variables carried_below, release
-- writes protected.statistic (one row per cell and statistic, as released)
-- A cell is known by its own codes: when the organisations of a region change, it is still that region, and still here.

-- both versions of every contributor of whom anything changed, be it only the region of the organisation
create table protected.touched as
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
), touched as (
  select signal, contributor from gone
  union
  select signal, contributor from come
)
select 'before' as version, before.* from before semi join touched using (signal, contributor)
union all by name
select 'after' as version, after.* from after semi join touched using (signal, contributor);

-- a contributor counts as changed in a cell when the XOR of own signal keys there is another than before, or stands on one side only
create table protected.changed as
with own as (
  select
    version, signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, contributor,
    bit_xor(signal_key) as signal_key, max(weight) as weight
  from protected.touched
  group by grouping sets (
    (version, signal, theme, rule, item, from_actor, to_actor, contributor),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, kind),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, region),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, organisation),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, role),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, organisation, role),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, phase),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, respondent),
    (version, signal, theme, rule, item, from_actor, to_actor, contributor, framework)
  )
  having (grouping(kind) = 1 or kind is not null) and (grouping(region) = 1 or region is not null)
    and (grouping(organisation) = 1 or organisation is not null) and (grouping(role) = 1 or role is not null)
    and (grouping(phase) = 1 or phase is not null) and (grouping(respondent) = 1 or respondent is not null)
    and (grouping(framework) = 1 or framework is not null)
), changed as (
  select
    signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, contributor,
    max(weight) as weight
  from own
  group by signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, contributor
  having count(*) = 1 or min(signal_key) <> max(signal_key)
)
select signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor
from changed
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
