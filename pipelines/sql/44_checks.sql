-- Promises of the protection; each view must stay empty.
-- reads  protected.statistic, protected.noisy, protected.candidate, protected.counted, vocabulary.statistic; variables threshold, cube
-- writes checks.* (one row per broken promise)
create view checks.no_shown_count_is_below_the_threshold as
select released.statistic
from protected.statistic as released
join vocabulary.statistic as statistic on statistic.signal = released.signal and statistic.name = released.statistic
where statistic.type <> 'sum' and released.value < getvariable('threshold');

create view checks.no_candidate_has_too_few_contributors as
select cell from protected.candidate where n is null or n < getvariable('threshold');

create view checks.no_mean_rests_on_fewer_than_three_who_differ as
select cell from protected.candidate where type = 'sum' and deviating < 3;

create view checks.no_noise_is_larger_than_its_bound as
select cell from protected.noisy
where abs(noise) > case when type = 'sum' then 3 * half_range else getvariable('threshold') - 1 end;

create view checks.no_part_or_sum_is_shown_without_its_base as
select released.statistic
from protected.statistic as released
join vocabulary.statistic as statistic on statistic.signal = released.signal and statistic.name = released.statistic
where statistic.type <> 'base'
  and not exists (
    from protected.statistic as base
    where base.signal = released.signal and base.statistic = statistic.base
      and (base.kind, base.region, base.organisation, base.role, base.phase, base.respondent, base.framework, base.theme, base.rule, base.item)
        is not distinct from
        (released.kind, released.region, released.organisation, released.role, released.phase, released.respondent, released.framework, released.theme, released.rule, released.item)
  );

create view checks.every_cell_has_one_value as
select signal, statistic
from protected.statistic
group by signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor, statistic
having count(*) > 1;

create view checks.no_cell_lies_outside_its_cube as
select signal, statistic
from protected.statistic
where not list_contains(getvariable('cube'), signal || ':' || coalesce(nullif(concat_ws('-',
  case when kind is not null then 'kind' end,
  case when region is not null then 'region' end,
  case when organisation is not null then 'organisation' end,
  case when role is not null then 'role' end,
  case when phase is not null then 'phase' end,
  case when respondent is not null then 'respondent' end,
  case when framework is not null then 'framework' end,
  case when theme is not null then 'theme' end,
  case when rule is not null then 'rule' end,
  case when item is not null then 'item' end,
  case when from_actor is not null then 'from_actor' end,
  case when to_actor is not null then 'to_actor' end), ''), 'all'));
