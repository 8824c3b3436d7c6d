-- Counts families, handovers and their kinds for every handover cell, and the flows between actors.
-- reads  staged.handover, staged.handover_month, staged.worker, staged.organisation
-- writes aggregated.handover, aggregated.flow, aggregated.handover_month, aggregated.worker (one row per cell)
-- Part of the step whose work grows with the number of signals: plain SQL that other engines read too. null: rolled up; `-`: unknown.

-- handover: one row per family or per delivered line of counts
create table aggregated.handover_part as
select
  organisation, phase,
  cast(sum(families) as bigint) as families,
  bitwise_xor_agg(contributor) as families_key,
  bitwise_xor_agg(signal_key) as signal_key,
  count(*) filter (where is_case) as cases,
  count(*) filter (where is_case and handovers = 0) as cases_0,
  count(*) filter (where is_case and handovers = 1) as cases_1,
  count(*) filter (where is_case and handovers = 2) as cases_2,
  count(*) filter (where is_case and handovers > 2) as cases_more,
  cast(sum(families) filter (where handovers is not null) as bigint) as counted,
  bitwise_xor_agg(case when handovers is not null then contributor end) as counted_key,
  cast(sum(least(handovers, 4 * families)) filter (where handovers is not null) as bigint) as handovers,
  cast(sum(power(least(handovers, 4), 2)) filter (where is_case) as bigint) as handovers_squared,
  cast(sum(families) filter (where three_plus is not null) as bigint) as three_plus_known,
  bitwise_xor_agg(case when three_plus is not null then contributor end) as three_plus_known_key,
  cast(sum(families) filter (where told_again is not null) as bigint) as told_again_known,
  bitwise_xor_agg(case when told_again is not null then contributor end) as told_again_known_key,
  cast(sum(started) as bigint) as started,
  bitwise_xor_agg(case when started > 0 then contributor end) as started_key,
  cast(sum(coalesce(gap_0, 0) + coalesce(gap_1_7, 0) + coalesce(gap_8_30, 0) + coalesce(gap_31_plus, 0)) as bigint) as gaps,
  cast(sum(families) filter (where coalesce(gap_0, gap_1_7, gap_8_30, gap_31_plus) is not null) as bigint) as gap_families,
  bitwise_xor_agg(case when coalesce(gap_0, 0) + coalesce(gap_1_7, 0) + coalesce(gap_8_30, 0) + coalesce(gap_31_plus, 0) > 0 then contributor end) as gaps_key,
  cast(sum(three_plus) as bigint) as three_plus,
  bitwise_xor_agg(case when three_plus > 0 then contributor end) as three_plus_key,
  cast(sum(told_again) as bigint) as told_again,
  bitwise_xor_agg(case when told_again > 0 then contributor end) as told_again_key,
  cast(sum(within_5d) as bigint) as within_5d,
  bitwise_xor_agg(case when within_5d > 0 then contributor end) as within_5d_key,
  cast(sum(gap_0) as bigint) as gap_0,
  bitwise_xor_agg(case when gap_0 > 0 then contributor end) as gap_0_key,
  cast(sum(gap_1_7) as bigint) as gap_1_7,
  bitwise_xor_agg(case when gap_1_7 > 0 then contributor end) as gap_1_7_key,
  cast(sum(gap_8_30) as bigint) as gap_8_30,
  bitwise_xor_agg(case when gap_8_30 > 0 then contributor end) as gap_8_30_key,
  cast(sum(gap_31_plus) as bigint) as gap_31_plus,
  bitwise_xor_agg(case when gap_31_plus > 0 then contributor end) as gap_31_plus_key,
  cast(sum(families) filter (where coalesce(kind_organisatie, kind_werker_gepland, kind_werker_uitval, kind_tijdelijk, kind_verplaatsing, kind_gemeente) is not null) as bigint) as kinded,
  bitwise_xor_agg(case when coalesce(kind_organisatie, kind_werker_gepland, kind_werker_uitval, kind_tijdelijk, kind_verplaatsing, kind_gemeente) is not null then contributor end) as kinded_key,
  cast(sum(families) filter (where coalesce(quality_met_gezin, quality_warm, quality_papier, quality_geen) is not null) as bigint) as qualified,
  bitwise_xor_agg(case when coalesce(quality_met_gezin, quality_warm, quality_papier, quality_geen) is not null then contributor end) as qualified_key,
  cast(sum(least(kind_organisatie, 4 * families)) filter (where kind_organisatie is not null) as bigint) as kind_organisatie,
  cast(sum(least(kind_werker_gepland, 4 * families)) filter (where kind_werker_gepland is not null) as bigint) as kind_werker_gepland,
  cast(sum(least(kind_werker_uitval, 4 * families)) filter (where kind_werker_uitval is not null) as bigint) as kind_werker_uitval,
  cast(sum(least(kind_tijdelijk, 4 * families)) filter (where kind_tijdelijk is not null) as bigint) as kind_tijdelijk,
  cast(sum(least(kind_verplaatsing, 4 * families)) filter (where kind_verplaatsing is not null) as bigint) as kind_verplaatsing,
  cast(sum(least(kind_gemeente, 4 * families)) filter (where kind_gemeente is not null) as bigint) as kind_gemeente,
  cast(sum(least(quality_met_gezin, 4 * families)) filter (where quality_met_gezin is not null) as bigint) as quality_met_gezin,
  cast(sum(least(quality_warm, 4 * families)) filter (where quality_warm is not null) as bigint) as quality_warm,
  cast(sum(least(quality_papier, 4 * families)) filter (where quality_papier is not null) as bigint) as quality_papier,
  cast(sum(least(quality_geen, 4 * families)) filter (where quality_geen is not null) as bigint) as quality_geen
from staged.handover
where from_actor is null and to_actor is null and families > 0
group by organisation, phase;

create table aggregated.handover as
select
  kind, region, phase, organisation,
  cast(sum(families) as bigint) as families,
  cast(sum(cases) as bigint) as cases,
  cast(sum(cases_0) as bigint) as cases_0,
  cast(sum(cases_1) as bigint) as cases_1,
  cast(sum(cases_2) as bigint) as cases_2,
  cast(sum(cases_more) as bigint) as cases_more,
  cast(sum(counted) as bigint) as counted,
  cast(sum(handovers) as bigint) as handovers,
  cast(sum(three_plus_known) as bigint) as three_plus_known,
  cast(sum(told_again_known) as bigint) as told_again_known,
  cast(sum(started) as bigint) as started,
  cast(sum(gaps) as bigint) as gaps,
  cast(sum(gap_families) as bigint) as gap_families,
  cast(sum(three_plus) as bigint) as three_plus,
  cast(sum(told_again) as bigint) as told_again,
  cast(sum(within_5d) as bigint) as within_5d,
  cast(sum(gap_0) as bigint) as gap_0,
  cast(sum(gap_1_7) as bigint) as gap_1_7,
  cast(sum(gap_8_30) as bigint) as gap_8_30,
  cast(sum(gap_31_plus) as bigint) as gap_31_plus,
  cast(sum(kind_organisatie) as bigint) as kind_organisatie,
  cast(sum(kind_werker_gepland) as bigint) as kind_werker_gepland,
  cast(sum(kind_werker_uitval) as bigint) as kind_werker_uitval,
  cast(sum(kind_tijdelijk) as bigint) as kind_tijdelijk,
  cast(sum(kind_verplaatsing) as bigint) as kind_verplaatsing,
  cast(sum(kind_gemeente) as bigint) as kind_gemeente,
  cast(sum(quality_met_gezin) as bigint) as quality_met_gezin,
  cast(sum(quality_warm) as bigint) as quality_warm,
  cast(sum(quality_papier) as bigint) as quality_papier,
  cast(sum(quality_geen) as bigint) as quality_geen,
  cast(sum(kinded) as bigint) as kinded,
  cast(sum(qualified) as bigint) as qualified,
  bitwise_xor_agg(kinded_key) as kinded_key,
  bitwise_xor_agg(qualified_key) as qualified_key,
  bitwise_xor_agg(families_key) as families_key,
  bitwise_xor_agg(signal_key) as signal_key,
  bitwise_xor_agg(counted_key) as counted_key,
  bitwise_xor_agg(three_plus_known_key) as three_plus_known_key,
  bitwise_xor_agg(told_again_known_key) as told_again_known_key,
  bitwise_xor_agg(started_key) as started_key,
  bitwise_xor_agg(gaps_key) as gaps_key,
  bitwise_xor_agg(three_plus_key) as three_plus_key,
  bitwise_xor_agg(told_again_key) as told_again_key,
  bitwise_xor_agg(within_5d_key) as within_5d_key,
  bitwise_xor_agg(gap_0_key) as gap_0_key,
  bitwise_xor_agg(gap_1_7_key) as gap_1_7_key,
  bitwise_xor_agg(gap_8_30_key) as gap_8_30_key,
  bitwise_xor_agg(gap_31_plus_key) as gap_31_plus_key,
  cast(sum(handovers_squared) as bigint) as handovers_squared
from aggregated.handover_part
join staged.organisation using (organisation)
group by grouping sets ((), (kind), (region), (phase), (organisation));

create table aggregated.flow as
select
  kind, from_actor, to_actor,
  cast(sum(families) as bigint) as flow,
  bitwise_xor_agg(contributor) as flow_key
from staged.handover
join staged.organisation using (organisation)
where from_actor is not null and to_actor is not null
group by grouping sets ((from_actor, to_actor), (kind, from_actor, to_actor));

-- cases per month, all together; how many deviate from the most common number of handovers, and how many workers are behind them
create table aggregated.handover_month as
with worker as (
  select item, count(distinct worker) as workers
  from staged.handover_month, unnest(workers) as seen(worker)
  group by item
)
select
  item,
  count(*) as counted,
  bitwise_xor_agg(contributor) as counted_key,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(least(handovers, 4)) as bigint) as handovers,
  count(*) - greatest(count(*) filter (where handovers = 0), count(*) filter (where handovers = 1), count(*) filter (where handovers = 2),
    count(*) filter (where handovers > 2)) as deviating
from staged.handover_month
join worker using (item)
where worker.workers >= 3
group by item;

-- distinct workers behind the cases of a cell
create table aggregated.worker as
select kind, region, phase, organisation, count(distinct worker) as workers
from staged.worker
join staged.organisation using (organisation)
group by grouping sets ((), (kind), (region), (phase), (organisation));
