-- Lists who stands in which cell, per grain, with the XOR of own signal keys: what a revision compares (weight: families in a delivered line).
-- reads  aggregated.friction_rule, aggregated.friction_theme, aggregated.friction_contributor, staged.week, staged.handover, staged.handover_month, staged.burden, staged.load, staged.reply
-- writes aggregated.contribution (view; one row per contributor, grain and finest cell)
-- Part of the step whose work grows with the number of signals: plain SQL that other engines read too. null: rolled up; `-`: unknown.

create view aggregated.contribution as
select
  'friction' as signal, organisation, role, cast(null as varchar) as phase, cast(null as varchar) as respondent, cast(null as varchar) as framework,
  cast(null as varchar) as theme, rule, cast(null as varchar) as item, cast(null as varchar) as from_actor, cast(null as varchar) as to_actor,
  contributor, signal_key, 1 as weight
from aggregated.friction_rule
union all
select 'friction', organisation, role, null, null, null, theme, null, null, null, null, contributor, signal_key, 1 from aggregated.friction_theme
union all
select 'friction', organisation, role, null, null, null, null, null, null, null, null, contributor, signal_key, 1
from aggregated.friction_contributor
union all
select 'time_week', organisation, role, null, null, null, null, null, null, null, null, contributor, signal_key, 1 from staged.week
union all
select 'handover', organisation, null, phase, null, null, null, null, null, from_actor, to_actor, contributor, signal_key, families from staged.handover
union all
select 'handover_month', organisation, null, null, null, null, null, null, item, null, null, contributor, signal_key, 1 from staged.handover_month
union all
select 'burden', organisation, null, null, null, null, null, null, null, null, null, contributor, signal_key, 1 from staged.burden
union all
select 'load', organisation, null, null, null, null, null, rule, null, null, null, contributor, signal_key, 1 from staged.load
union all
select survey, organisation, null, null, respondent, framework, null, null, item, null, null, contributor, signal_key, greatest(replies, invited)
from staged.reply;
