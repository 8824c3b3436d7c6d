-- Adds up what a rule takes in a quarter of those who told both how long it takes each time and how often: minutes x times, per rule, for all together.
-- reads  staged.chosen_friction
-- writes staged.load, aggregated.load (one row per rule)
-- one row per contributor and rule: most times a quarter of any report (64 working days), and most minutes, up to an hour of each working day
create table staged.load as
with told as (
  select
    organisation, contributor, rule_id as rule, signal_key,
    case minutes_band when '0' then 0 when '1-15' then 8 when '16-60' then 38 when '61-240' then 150 when '240+' then 300 end as minutes,
    case frequency when 'once' then 1 when 'month' then 3 when 'week' then 13 when 'day' then 64 end as times
  from staged.chosen_friction
  where minutes_band is not null and frequency is not null
)
select
  organisation, contributor, rule,
  bitwise_xor_agg(signal_key) as signal_key,
  max(times) as times,
  least(max(minutes * times), 3840) as minutes
from told
group by organisation, contributor, rule;

-- per rule; how many deviate from the most common answer
create table aggregated.load as
with alike as (
  select rule, max(times) as times, max(minutes) as minutes
  from (
    select rule, count(*) over (partition by rule, times) as times, count(*) over (partition by rule, minutes) as minutes from staged.load
  )
  group by rule
)
select
  rule,
  count(*) as told,
  bitwise_xor_agg(contributor) as told_key,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(load.times) as bigint) as times,
  cast(sum(load.times * load.times) as bigint) as times_squared,
  cast(sum(load.minutes) as bigint) as minutes,
  cast(sum(load.minutes * load.minutes) as bigint) as minutes_squared,
  count(*) - any_value(alike.times) as times_deviating,
  count(*) - any_value(alike.minutes) as minutes_deviating
from staged.load
join alike using (rule)
group by rule;
