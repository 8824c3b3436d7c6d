-- Puts all cells in one list: what was counted, over which contributors, and how many deviate from the most common value.
-- reads  aggregated.friction, aggregated.week, aggregated.week_said, aggregated.handover, aggregated.flow, aggregated.handover_month, aggregated.burden, aggregated.load, aggregated.worker, aggregated.reply; variable threshold
-- writes protected.counted (one row per cell and statistic; still unprotected, seen by the protect steps only)
create table protected.counted as
with friction as (
  select 'friction' as signal, kind, region, organisation, role, theme, rule, unnest([
    {statistic: 'reporters', value: reporters, key: reporters_key, signal_key: null, deviating: null},
    {statistic: 'hinders', value: hinders, key: hinders_key, signal_key: null, deviating: null},
    {statistic: 'reports', value: reports, key: reporters_key, signal_key: signal_key, deviating: reporters - greatest(reports_1, reports_2, reporters - reports_1 - reports_2)},
    {statistic: 'minutes_answered', value: minutes_answered, key: minutes_answered_key, signal_key: null, deviating: null},
    {statistic: 'minutes', value: case when minutes_answered > 0 then minutes end, key: minutes_answered_key, signal_key: signal_key, deviating: minutes_answered - greatest(minutes_0, minutes_15, minutes_60, minutes_more, minutes_most)},
    {statistic: 'workaround_answered', value: workaround_answered, key: workaround_answered_key, signal_key: null, deviating: null},
    {statistic: 'workaround', value: workaround, key: workaround_key, signal_key: null, deviating: null},
    {statistic: 'level_guessed', value: level_guessed, key: level_guessed_key, signal_key: null, deviating: null},
    {statistic: 'level_misread', value: level_misread, key: level_misread_key, signal_key: null, deviating: null},
    {statistic: 'complexity_answered', value: complexity_answered, key: complexity_answered_key, signal_key: null, deviating: null},
    {statistic: 'complex', value: complex, key: complex_key, signal_key: null, deviating: null},
    {statistic: 'noticed_answered', value: noticed_answered, key: noticed_answered_key, signal_key: null, deviating: null},
    {statistic: 'noticed', value: noticed, key: noticed_key, signal_key: null, deviating: null}
  ], recursive := true)
  from aggregated.friction
), week as (
  select 'time_week' as signal, kind, region, organisation, role, diarists, acceptable_answered, unnest([
    {statistic: 'diarists', value: diarists, key: diarists_key, signal_key: null, deviating: null},
    {statistic: 'total', value: total, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'direct_gezin', value: direct_gezin, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'netwerk_team', value: netwerk_team, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'ketenoverleg', value: ketenoverleg, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'verslag', value: verslag, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'rechter', value: rechter, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'declaratie', value: declaratie, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'verantwoording', value: verantwoording, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'reizen', value: reizen, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'leren', value: leren, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'wachten_zoeken', value: wachten_zoeken, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'overig', value: overig, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'administration', value: administration, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'accountability', value: accountability, key: diarists_key, signal_key: signal_key, deviating: null},
    {statistic: 'acceptable_answered', value: acceptable_answered, key: acceptable_answered_key, signal_key: null, deviating: null},
    {statistic: 'acceptable', value: acceptable, key: acceptable_answered_key, signal_key: signal_key, deviating: null},
    {statistic: 'felt_gap', value: felt_gap, key: acceptable_answered_key, signal_key: signal_key, deviating: null}
  ], recursive := true)
  from aggregated.week
), week_mode as (
  select kind, region, organisation, role, statistic, max(alike) as alike
  from aggregated.week_said
  group by kind, region, organisation, role, statistic
), week_deviating as (
  select
    week.* exclude (diarists, acceptable_answered) replace (
      case when week.statistic in ('acceptable', 'felt_gap') then acceptable_answered else diarists end - week_mode.alike as deviating
    )
  from week
  left join week_mode
    on week_mode.statistic = week.statistic
    and week_mode.kind is not distinct from week.kind
    and week_mode.region is not distinct from week.region
    and week_mode.role is not distinct from week.role
    and week_mode.organisation is not distinct from week.organisation
), handover as (
  select 'handover' as signal, kind, region, phase, organisation, unnest([
    {statistic: 'families', value: families, key: families_key, signal_key: null, deviating: null},
    {statistic: 'counted', value: counted, key: counted_key, signal_key: null, deviating: null},
    {statistic: 'handovers', value: handovers, key: counted_key, signal_key: signal_key, deviating: case when cases = counted then cases - greatest(cases_0, cases_1, cases_2, cases_more) end},
    {statistic: 'three_plus_known', value: three_plus_known, key: three_plus_known_key, signal_key: null, deviating: null},
    {statistic: 'three_plus', value: three_plus, key: three_plus_key, signal_key: null, deviating: null},
    {statistic: 'told_again_known', value: told_again_known, key: told_again_known_key, signal_key: null, deviating: null},
    {statistic: 'told_again', value: told_again, key: told_again_key, signal_key: null, deviating: null},
    {statistic: 'started', value: started, key: started_key, signal_key: null, deviating: null},
    {statistic: 'within_5d', value: within_5d, key: within_5d_key, signal_key: null, deviating: null},
    {statistic: 'gaps', value: case when gap_families >= getvariable('threshold') then gaps end, key: gaps_key, signal_key: null, deviating: null},
    {statistic: 'gap_0', value: gap_0, key: gap_0_key, signal_key: null, deviating: null},
    {statistic: 'gap_1_7', value: gap_1_7, key: gap_1_7_key, signal_key: null, deviating: null},
    {statistic: 'gap_8_30', value: gap_8_30, key: gap_8_30_key, signal_key: null, deviating: null},
    {statistic: 'gap_31_plus', value: gap_31_plus, key: gap_31_plus_key, signal_key: null, deviating: null},
    {statistic: 'kind_organisatie', value: kind_organisatie, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'kind_werker_gepland', value: kind_werker_gepland, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'kind_werker_uitval', value: kind_werker_uitval, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'kind_tijdelijk', value: kind_tijdelijk, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'kind_verplaatsing', value: kind_verplaatsing, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'kind_gemeente', value: kind_gemeente, key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'quality_met_gezin', value: quality_met_gezin, key: qualified_key, signal_key: signal_key, deviating: null},
    {statistic: 'quality_warm', value: quality_warm, key: qualified_key, signal_key: signal_key, deviating: null},
    {statistic: 'quality_papier', value: quality_papier, key: qualified_key, signal_key: signal_key, deviating: null},
    {statistic: 'quality_geen', value: quality_geen, key: qualified_key, signal_key: signal_key, deviating: null},
    {statistic: 'kinded', value: kinded, key: kinded_key, signal_key: null, deviating: null},
    {statistic: 'kinds', value: coalesce(kind_organisatie, 0) + coalesce(kind_werker_gepland, 0) + coalesce(kind_werker_uitval, 0) + coalesce(kind_tijdelijk, 0) + coalesce(kind_verplaatsing, 0) + coalesce(kind_gemeente, 0), key: kinded_key, signal_key: signal_key, deviating: null},
    {statistic: 'qualified', value: qualified, key: qualified_key, signal_key: null, deviating: null},
    {statistic: 'qualities', value: coalesce(quality_met_gezin, 0) + coalesce(quality_warm, 0) + coalesce(quality_papier, 0) + coalesce(quality_geen, 0), key: qualified_key, signal_key: signal_key, deviating: null}
  ], recursive := true)
  from aggregated.handover as cell
  where cases = 0 or 3 <= coalesce((
    select workers from aggregated.worker as worker
    where worker.kind is not distinct from cell.kind
      and worker.region is not distinct from cell.region
      and worker.phase is not distinct from cell.phase
      and worker.organisation is not distinct from cell.organisation
  ), 0)
), flow as (
  select 'handover' as signal, kind, from_actor, to_actor, 'flow' as statistic, flow as value, flow_key as key
  from aggregated.flow
), handover_month as (
  select 'handover_month' as signal, item, unnest([
    {statistic: 'counted', value: counted, key: counted_key, signal_key: null, deviating: null},
    {statistic: 'handovers', value: handovers, key: counted_key, signal_key: signal_key, deviating: deviating}
  ], recursive := true)
  from aggregated.handover_month
), burden as (
  select 'burden' as signal, unnest([
    {statistic: 'timed', value: timed, key: timed_key, signal_key: null, deviating: null},
    {statistic: 'seconds', value: seconds, key: timed_key, signal_key: signal_key, deviating: seconds_deviating},
    {statistic: 'asked', value: asked, key: timed_key, signal_key: signal_key, deviating: asked_deviating}
  ], recursive := true)
  from aggregated.burden
), load as (
  select 'load' as signal, rule, unnest([
    {statistic: 'told', value: told, key: told_key, signal_key: null, deviating: null},
    {statistic: 'times', value: times, key: told_key, signal_key: signal_key, deviating: times_deviating},
    {statistic: 'minutes', value: minutes, key: told_key, signal_key: signal_key, deviating: minutes_deviating}
  ], recursive := true)
  from aggregated.load
), reply as (
  select survey as signal, kind, region, respondent, framework, organisation, item, unnest([
    {statistic: 'replies', value: replies, key: replies_key, signal_key: null, deviating: null},
    {statistic: 'score', value: nullif(score, 0), key: replies_key, signal_key: signal_key, deviating: replies - greatest(score_1, score_2, score_3, score_4, score_5)},
    {statistic: 'score_1', value: score_1, key: score_1_key, signal_key: null, deviating: null},
    {statistic: 'score_2', value: score_2, key: score_2_key, signal_key: null, deviating: null},
    {statistic: 'score_3', value: score_3, key: score_3_key, signal_key: null, deviating: null},
    {statistic: 'score_4', value: score_4, key: score_4_key, signal_key: null, deviating: null},
    {statistic: 'score_5', value: score_5, key: score_5_key, signal_key: null, deviating: null},
    {statistic: 'top_two', value: top_two, key: top_two_key, signal_key: null, deviating: null},
    {statistic: 'low_two', value: low_two, key: low_two_key, signal_key: null, deviating: null},
    {statistic: 'rest', value: rest, key: rest_key, signal_key: null, deviating: null},
    {statistic: 'yes', value: yes, key: yes_key, signal_key: null, deviating: null},
    {statistic: 'invited', value: invited, key: invited_key, signal_key: null, deviating: null},
    {statistic: 'answered', value: answered, key: answered_key, signal_key: null, deviating: null}
  ], recursive := true)
  from aggregated.reply
), every as (
  from friction
  union all by name from week_deviating
  union all by name from handover
  union all by name from flow
  union all by name from handover_month
  union all by name from burden
  union all by name from load
  union all by name from reply
)
select
  signal,
  kind, region, organisation, role, phase, respondent, framework, theme, rule, item, from_actor, to_actor,
  concat_ws('|', signal, coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''), coalesce(phase, ''), coalesce(respondent, ''), coalesce(framework, ''), coalesce(theme, ''), coalesce(rule, ''), coalesce(item, ''), coalesce(from_actor, ''), coalesce(to_actor, '')) as cell,
  statistic, value, key, signal_key, deviating
from every
where value is not null
  and '-' not in (coalesce(kind, ''), coalesce(region, ''), coalesce(organisation, ''), coalesce(role, ''), coalesce(phase, ''), coalesce(respondent, ''), coalesce(framework, ''), coalesce(theme, ''), coalesce(rule, ''), coalesce(item, ''), coalesce(from_actor, ''), coalesce(to_actor, ''));
