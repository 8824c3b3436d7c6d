-- Adds up what filling in took, of who lets it be timed, for all together.
-- reads  staged.chosen_friction, staged.chosen_week
-- writes staged.burden, aggregated.burden (one row, or none)
-- one row per contributor who let a report be timed: seconds of one report on average, minutes of all reports and the sample week together
create table staged.burden as
with timed as (
  select organisation, contributor, signal_key, seconds, true as is_report from staged.chosen_friction where seconds is not null
  union all
  select organisation, contributor, signal_key, seconds, false from staged.chosen_week where seconds is not null
)
select
  organisation, contributor,
  bitwise_xor_agg(signal_key) as signal_key,
  least(round(avg(seconds) filter (where is_report))::integer, 120) as seconds,
  least(round(sum(seconds) / 60)::integer, 20) as asked
from timed
group by organisation, contributor
having count(*) filter (where is_report) > 0;

-- what filling in took, all together; how many deviate from the most common answer
create table aggregated.burden as
select
  count(*) as timed,
  bitwise_xor_agg(contributor) as timed_key,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(seconds) as bigint) as seconds,
  cast(sum(asked) as bigint) as asked,
  count(*) - (select max(alike) from (select count(*) as alike from staged.burden group by seconds)) as seconds_deviating,
  count(*) - (select max(alike) from (select count(*) as alike from staged.burden group by asked)) as asked_deviating
from staged.burden
having count(*) > 0;
