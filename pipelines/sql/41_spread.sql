-- Gives the standard deviation between contributors, nationally only, from a hundred contributors on and where the sum may be shown, in two digits.
-- reads  aggregated.friction, aggregated.week, aggregated.handover, aggregated.load, aggregated.reply, protected.candidate
-- writes protected.spread (one row per national cell and statistic)
create table protected.spread as
with spread as (
  select 'friction' as signal, theme, rule, unnest([
    {statistic: 'minutes_sd', value: case when minutes_answered >= 100 then sqrt(greatest(minutes_squared - 1.0 * minutes * minutes / minutes_answered, 0) / (minutes_answered - 1)) end},
    {statistic: 'reports_sd', value: sqrt(greatest(reports_squared - 1.0 * reports * reports / reporters, 0) / (reporters - 1))}
  ], recursive := true)
  from aggregated.friction
  where reporters >= 100 and kind is null and region is null and organisation is null and role is null
    and coalesce(theme, '') <> '-'
  union all by name
  select 'load' as signal, rule, unnest([
    {statistic: 'times_sd', value: sqrt(greatest(times_squared - 1.0 * times * times / told, 0) / (told - 1))},
    {statistic: 'minutes_sd', value: sqrt(greatest(minutes_squared - 1.0 * minutes * minutes / told, 0) / (told - 1))}
  ], recursive := true)
  from aggregated.load
  where told >= 100
  union all by name
  select 'time_week' as signal, unnest([
    {statistic: 'direct_gezin_sd', value: sqrt(greatest(direct_gezin_squared - 1.0 * direct_gezin_share * direct_gezin_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'netwerk_team_sd', value: sqrt(greatest(netwerk_team_squared - 1.0 * netwerk_team_share * netwerk_team_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'ketenoverleg_sd', value: sqrt(greatest(ketenoverleg_squared - 1.0 * ketenoverleg_share * ketenoverleg_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'verslag_sd', value: sqrt(greatest(verslag_squared - 1.0 * verslag_share * verslag_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'rechter_sd', value: sqrt(greatest(rechter_squared - 1.0 * rechter_share * rechter_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'declaratie_sd', value: sqrt(greatest(declaratie_squared - 1.0 * declaratie_share * declaratie_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'verantwoording_sd', value: sqrt(greatest(verantwoording_squared - 1.0 * verantwoording_share * verantwoording_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'reizen_sd', value: sqrt(greatest(reizen_squared - 1.0 * reizen_share * reizen_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'leren_sd', value: sqrt(greatest(leren_squared - 1.0 * leren_share * leren_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'wachten_zoeken_sd', value: sqrt(greatest(wachten_zoeken_squared - 1.0 * wachten_zoeken_share * wachten_zoeken_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'overig_sd', value: sqrt(greatest(overig_squared - 1.0 * overig_share * overig_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'administration_sd', value: sqrt(greatest(administration_squared - 1.0 * administration_share * administration_share / diarists, 0) / (diarists - 1)) / 10000},
    {statistic: 'accountability_sd', value: sqrt(greatest(accountability_squared - 1.0 * accountability_share * accountability_share / diarists, 0) / (diarists - 1)) / 10000}
  ], recursive := true)
  from aggregated.week
  where diarists >= 100 and kind is null and region is null and organisation is null and role is null
  union all by name
  select 'time_week' as signal, unnest([
    {statistic: 'acceptable_sd', value: sqrt(greatest(acceptable_squared - 1.0 * acceptable * acceptable / acceptable_answered, 0) / (acceptable_answered - 1))},
    {statistic: 'felt_gap_sd', value: sqrt(greatest(felt_gap_squared - 1.0 * felt_gap * felt_gap / acceptable_answered, 0) / (acceptable_answered - 1))}
  ], recursive := true)
  from aggregated.week
  where acceptable_answered >= 100 and kind is null and region is null and organisation is null and role is null
  union all by name
  select 'handover' as signal, 'handovers_sd' as statistic, sqrt(greatest(handovers_squared - 1.0 * handovers * handovers / counted, 0) / (counted - 1)) as value
  from aggregated.handover
  where counted >= 100 and cases = counted and kind is null and region is null and organisation is null and phase is null
  union all by name
  select survey as signal, item, 'score_sd' as statistic, sqrt(greatest(score_squared - 1.0 * score * score / replies, 0) / (replies - 1)) as value
  from aggregated.reply
  where replies >= 100 and score > 0 and kind is null and region is null and organisation is null and respondent is null and framework is null
), celled as (
  select *, concat_ws('|', signal, '', '', '', '', '', '', '', coalesce(theme, ''), coalesce(rule, ''), coalesce(item, ''), '', '') as cell
  from spread
), allowed as (
  select cell, statistic || '_sd' as statistic from protected.candidate where type = 'sum'
)
select
  cell,
  signal,
  null::varchar as kind,
  null::varchar as region,
  null::varchar as organisation,
  null::varchar as role,
  null::varchar as phase,
  null::varchar as respondent,
  null::varchar as framework,
  theme,
  rule,
  item,
  null::varchar as from_actor,
  null::varchar as to_actor,
  statistic,
  case when value > 0 then round(value, 1 - floor(log10(value))::integer) else 0 end::double as value,
  0::double as noise_variance
from celled
semi join allowed using (cell, statistic)
where value is not null;
