-- Counts reporters, reports and minutes for every friction cell: contributor x rule, contributor x theme, contributor, then plain addition.
-- reads  staged.friction, staged.organisation
-- writes aggregated.friction (one row per cell)
-- Part of the step whose work grows with the number of signals: plain SQL that other engines read too. null: rolled up; `-`: unknown.

-- friction, first collapse: one row per contributor and rule, clamped to what one rule may count
create table aggregated.friction_rule as
select
  organisation, contributor, theme, rule,
  min(role) as role,
  bitwise_or_agg(marks) as marks,
  least(cast(count(*) as integer), 5) as reports,
  least(cast(sum(minutes) as integer), 120) as minutes,
  cast(sum(minutes) as integer) as minutes_told,
  bitwise_xor_agg(signal_key) as signal_key
from staged.friction
group by organisation, contributor, theme, rule;

-- second: one row per contributor and theme
create table aggregated.friction_theme as
select
  organisation, contributor, theme,
  min(role) as role,
  bitwise_or_agg(marks) as marks,
  least(cast(sum(reports) as integer), 10) as reports,
  least(cast(sum(minutes) as integer), 240) as minutes,
  bitwise_xor_agg(signal_key) as signal_key
from aggregated.friction_rule
group by organisation, contributor, theme;

-- third: one row per contributor
create table aggregated.friction_contributor as
select
  organisation, contributor,
  min(role) as role,
  bitwise_or_agg(marks) as marks,
  least(cast(sum(reports) as integer), 20) as reports,
  least(cast(sum(minutes) as integer), 480) as minutes,
  bitwise_xor_agg(signal_key) as signal_key
from aggregated.friction_theme
group by organisation, contributor;

-- the finest cells: a contributor stands in one of them per grain, so that all above is addition
create table aggregated.friction_part as
with contribution as (
  select organisation, role, cast(null as varchar) as theme, rule, contributor, marks, reports, minutes, signal_key, 120 as most from aggregated.friction_rule
  union all
  select organisation, role, theme, cast(null as varchar), contributor, marks, reports, minutes, signal_key, 240 from aggregated.friction_theme
  union all
  select organisation, role, cast(null as varchar), cast(null as varchar), contributor, marks, reports, minutes, signal_key, 480
  from aggregated.friction_contributor
)
select
  cast(organisation as varchar) as organisation, cast(role as varchar) as role, theme, rule,
  count(*) as reporters,
  bitwise_xor_agg(contributor) as reporters_key,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(reports) as bigint) as reports,
  cast(sum(reports * reports) as bigint) as reports_squared,
  count(*) filter (where reports = 1) as reports_1,
  count(*) filter (where reports = 2) as reports_2,
  cast(sum(minutes) as bigint) as minutes,
  cast(sum(minutes * minutes) as bigint) as minutes_squared,
  count(*) filter (where bitwise_and(marks, 128) > 0) as minutes_answered,
  bitwise_xor_agg(case when bitwise_and(marks, 128) > 0 then contributor end) as minutes_answered_key,
  count(*) filter (where bitwise_and(marks, 128) > 0 and minutes = 0) as minutes_0,
  count(*) filter (where minutes between 1 and 15) as minutes_15,
  count(*) filter (where minutes between 16 and 60) as minutes_60,
  count(*) filter (where minutes > 60 and minutes < most) as minutes_more,
  count(*) filter (where minutes = most) as minutes_most,
  count(*) filter (where bitwise_and(marks, 1) > 0) as hinders,
  bitwise_xor_agg(case when bitwise_and(marks, 1) > 0 then contributor end) as hinders_key,
  count(*) filter (where bitwise_and(marks, 2) > 0) as workaround_answered,
  bitwise_xor_agg(case when bitwise_and(marks, 2) > 0 then contributor end) as workaround_answered_key,
  count(*) filter (where bitwise_and(marks, 4) > 0) as workaround,
  bitwise_xor_agg(case when bitwise_and(marks, 4) > 0 then contributor end) as workaround_key,
  count(*) filter (where bitwise_and(marks, 8) > 0) as level_guessed,
  bitwise_xor_agg(case when bitwise_and(marks, 8) > 0 then contributor end) as level_guessed_key,
  count(*) filter (where bitwise_and(marks, 16) > 0) as level_misread,
  bitwise_xor_agg(case when bitwise_and(marks, 16) > 0 then contributor end) as level_misread_key,
  count(*) filter (where bitwise_and(marks, 32) > 0) as complexity_answered,
  bitwise_xor_agg(case when bitwise_and(marks, 32) > 0 then contributor end) as complexity_answered_key,
  count(*) filter (where bitwise_and(marks, 64) > 0) as complex,
  bitwise_xor_agg(case when bitwise_and(marks, 64) > 0 then contributor end) as complex_key,
  count(*) filter (where bitwise_and(marks, 256) > 0) as noticed_answered,
  bitwise_xor_agg(case when bitwise_and(marks, 256) > 0 then contributor end) as noticed_answered_key,
  count(*) filter (where bitwise_and(marks, 512) > 0) as noticed,
  bitwise_xor_agg(case when bitwise_and(marks, 512) > 0 then contributor end) as noticed_key
from contribution
group by organisation, role, theme, rule;

create table aggregated.friction as
select
  kind, region, organisation, role, theme, rule,
  cast(sum(reporters) as bigint) as reporters,
  cast(sum(reports) as bigint) as reports,
  cast(sum(reports_squared) as bigint) as reports_squared,
  cast(sum(reports_1) as bigint) as reports_1,
  cast(sum(reports_2) as bigint) as reports_2,
  cast(sum(minutes) as bigint) as minutes,
  cast(sum(minutes_squared) as bigint) as minutes_squared,
  cast(sum(minutes_answered) as bigint) as minutes_answered,
  cast(sum(minutes_0) as bigint) as minutes_0,
  cast(sum(minutes_15) as bigint) as minutes_15,
  cast(sum(minutes_60) as bigint) as minutes_60,
  cast(sum(minutes_more) as bigint) as minutes_more,
  cast(sum(minutes_most) as bigint) as minutes_most,
  cast(sum(hinders) as bigint) as hinders,
  cast(sum(workaround_answered) as bigint) as workaround_answered,
  cast(sum(workaround) as bigint) as workaround,
  cast(sum(level_guessed) as bigint) as level_guessed,
  cast(sum(level_misread) as bigint) as level_misread,
  cast(sum(complexity_answered) as bigint) as complexity_answered,
  cast(sum(complex) as bigint) as complex,
  cast(sum(noticed_answered) as bigint) as noticed_answered,
  cast(sum(noticed) as bigint) as noticed,
  bitwise_xor_agg(reporters_key) as reporters_key,
  bitwise_xor_agg(signal_key) as signal_key,
  bitwise_xor_agg(minutes_answered_key) as minutes_answered_key,
  bitwise_xor_agg(hinders_key) as hinders_key,
  bitwise_xor_agg(workaround_answered_key) as workaround_answered_key,
  bitwise_xor_agg(workaround_key) as workaround_key,
  bitwise_xor_agg(level_guessed_key) as level_guessed_key,
  bitwise_xor_agg(level_misread_key) as level_misread_key,
  bitwise_xor_agg(complexity_answered_key) as complexity_answered_key,
  bitwise_xor_agg(complex_key) as complex_key,
  bitwise_xor_agg(noticed_answered_key) as noticed_answered_key,
  bitwise_xor_agg(noticed_key) as noticed_key
from aggregated.friction_part
join staged.organisation using (organisation)
group by grouping sets (
  (theme, rule), (kind, theme, rule), (region, theme, rule), (organisation, theme, rule), (role, theme, rule), (organisation, role, theme, rule)
)
having role is null or organisation is null or (theme is null and rule is null);
