-- Tells what clamping costs, nationally only: the share of contributor-rules that were clipped and of the minutes that got lost, in whole percents.
-- reads  aggregated.friction_rule, protected.candidate; variable threshold
-- writes protected.clamped (one row per statistic of the national cell)
-- From a hundred contributors on, where the minutes may be shown, and ten were clipped and ten were not.
create table protected.clamped as
with clamped as (
  select
    count(distinct contributor) as contributors,
    count(distinct contributor) filter (where minutes_told > minutes) as clipped,
    count(distinct contributor) filter (where minutes_told = minutes) as whole,
    round(avg(case when minutes_told > minutes then 1 else 0 end), 2) as minutes_clipped_share,
    round(1 - sum(minutes) / sum(minutes_told), 2) as minutes_lost_share
  from aggregated.friction_rule
), allowed as (
  select cell, signal from protected.candidate where cell = 'friction||||||||||||' and statistic = 'minutes'
)
select allowed.cell, allowed.signal, unnest(['minutes_clipped_share', 'minutes_lost_share']) as statistic,
  unnest([minutes_clipped_share, minutes_lost_share]) as value, 0::double as noise_variance
from clamped, allowed
where contributors >= 100 and clipped >= getvariable('threshold') and whole >= getvariable('threshold');
