-- Makes one typed row per signal that counts: the highest version, first delivered; withdrawn ones out; organisations with one kind and one region.
-- reads  imported.friction, imported.time_week, imported.handover, imported.handover_case, imported.trust, imported.process, vocabulary.rule, vocabulary.law_level; variable quarter
-- writes staged.repeated, staged.chosen_friction, staged.chosen_week, staged.chosen_handover, staged.chosen_case, staged.chosen_trust, staged.chosen_process, staged.spoken, staged.organisation, staged.friction, staged.week, staged.handover, staged.handover_month, staged.worker, staged.reply (grain: see each)
-- a signal counts in its highest version, first delivered, unless that withdraws it or nobody vouched for its sender (channel open); a case as it was last delivered
-- staged.repeated: signals that may stand more than once, few, and known by their number alone (another organisation may happen to have the same)
create table staged.repeated as
select signal from imported.friction group by signal having count(*) > 1;

create view staged.chosen_friction as
with last_version as (
  select * from imported.friction semi join staged.repeated using (signal)
  qualify row_number() over (partition by organisation, signal order by version desc, batch, signal_key) = 1
)
select * from imported.friction anti join staged.repeated using (signal) where not withdrawn and channel is distinct from 'open'
union all
select * from last_version where not withdrawn and channel is distinct from 'open';

create view staged.chosen_week as
select * from (
  select * from imported.time_week
  qualify row_number() over (partition by organisation, signal order by version desc, batch, signal_key) = 1
) where not withdrawn and channel is distinct from 'open';

create view staged.chosen_handover as
select * from (
  select * from imported.handover
  qualify row_number() over (partition by organisation, signal order by version desc, batch, signal_key) = 1
) where not withdrawn and channel is distinct from 'open';

create view staged.chosen_case as
select * from imported.handover_case
qualify row_number() over (partition by organisation, contributor order by batch desc) = 1;

create view staged.chosen_trust as
select * from (
  select * from imported.trust
  qualify row_number() over (partition by organisation, signal order by version desc, batch, signal_key) = 1
) where not withdrawn and channel is distinct from 'open';

create view staged.chosen_process as
select * from (
  select * from imported.process
  qualify row_number() over (partition by organisation, signal order by version desc, batch, signal_key) = 1
) where not withdrawn and channel is distinct from 'open';

create table staged.organisation as
with mentioned as (
  select organisation, organisation_kind, region from staged.chosen_friction
  union all select organisation, organisation_kind, region from staged.chosen_week
  union all select organisation, organisation_kind, region from staged.chosen_handover
  union all select organisation, organisation_kind, region from staged.chosen_case
  union all select organisation, organisation_kind, region from staged.chosen_trust
  union all select organisation, organisation_kind, region from staged.chosen_process
)
select
  organisation,
  case when organisation = '-' then '-' else coalesce(min(organisation_kind), '-') end as kind,
  case
    when organisation = '-' or count(region) = 0 then '-'
    when min(region) = max(region) then min(region)
    else 'landelijk'
  end as region
from mentioned
group by organisation;

-- codes of friction as ENUM: grouping by places in a list takes half the time of grouping by texts
create table staged.spoken as
with said as (
  select distinct organisation, coalesce(role, '-') as role, rule_id as rule from imported.friction
)
select organisation, role, said.rule, coalesce(rule.theme, '-') as theme
from said
left join vocabulary.rule as rule on rule.id = said.rule;

create type staged.organisation_name as enum (select distinct organisation from staged.spoken order by organisation);
create type staged.role_name as enum (select distinct role from staged.spoken order by role);
create type staged.theme_name as enum (select distinct theme from staged.spoken order by theme);
create type staged.rule_name as enum (select distinct rule from staged.spoken order by rule);

-- one row per signal; marks is a set of yes/no properties:
-- 1 hinders, 2 and 4 workaround answered and yes, 8 and 16 own rule guessed and taken for law, 32 and 64 complexity answered and complex,
-- 128 minutes answered (without an answer there are none to add, and the contributor is left out of the mean),
-- 256 and 512 asked whether a change is noticed and answered with yes or no, and yes
create view staged.friction as
select
  chosen.organisation::staged.organisation_name as organisation,
  coalesce(chosen.role, '-')::staged.role_name as role,
  coalesce(rule.theme, '-')::staged.theme_name as theme,
  chosen.rule_id::staged.rule_name as rule,
  chosen.contributor,
  chosen.signal_key,
  (case when chosen.verdict = 'hindert' then 1 else 0 end
    + case when chosen.workaround is not null then 2 else 0 end
    + case when chosen.workaround then 4 else 0 end
    + case when rule.own and chosen.level_as_seen <> 'onbekend' then 8 else 0 end
    + case when rule.own and chosen.level_as_seen in (from vocabulary.law_level) then 16 else 0 end
    + case when chosen.complexity_band is not null then 32 else 0 end
    + case when chosen.complexity_band = 'complex' then 64 else 0 end
    + case when chosen.minutes_band is not null then 128 else 0 end
    + case when chosen.noticed in ('ja', 'nee') then 256 else 0 end
    + case when chosen.noticed = 'ja' then 512 else 0 end)::integer as marks,
  case chosen.minutes_band when '1-15' then 8 when '16-60' then 38 when '61-240' then 150 when '240+' then 300 else 0 end as minutes
from staged.chosen_friction as chosen
left join vocabulary.rule as rule on rule.id = chosen.rule_id;

-- one row per contributor: one sample week a quarter counts
create table staged.week as
with week as (
  select
    *,
    coalesce(hours_direct_gezin, 0) + coalesce(hours_netwerk_team, 0) + coalesce(hours_ketenoverleg, 0) + coalesce(hours_verslag, 0)
      + coalesce(hours_rechter, 0) + coalesce(hours_declaratie, 0) + coalesce(hours_verantwoording, 0) + coalesce(hours_reizen, 0)
      + coalesce(hours_leren, 0) + coalesce(hours_wachten_zoeken, 0) + coalesce(hours_overig, 0) as hours,
    coalesce(hours_declaratie, 0) + coalesce(hours_verantwoording, 0) as hours_accountability,
    hours_accountability + coalesce(hours_verslag, 0) as hours_administration
  from staged.chosen_week
  qualify row_number() over (partition by organisation, contributor order by signal) = 1
)
select
  organisation,
  coalesce(role, '-') as role,
  contributor,
  signal_key,
  round(60 * hours)::integer as total,
  round(60 * coalesce(hours_direct_gezin, 0))::integer as direct_gezin,
  round(60 * coalesce(hours_netwerk_team, 0))::integer as netwerk_team,
  round(60 * coalesce(hours_ketenoverleg, 0))::integer as ketenoverleg,
  round(60 * coalesce(hours_verslag, 0))::integer as verslag,
  round(60 * coalesce(hours_rechter, 0))::integer as rechter,
  round(60 * coalesce(hours_declaratie, 0))::integer as declaratie,
  round(60 * coalesce(hours_verantwoording, 0))::integer as verantwoording,
  round(60 * coalesce(hours_reizen, 0))::integer as reizen,
  round(60 * coalesce(hours_leren, 0))::integer as leren,
  round(60 * coalesce(hours_wachten_zoeken, 0))::integer as wachten_zoeken,
  round(60 * coalesce(hours_overig, 0))::integer as overig,
  round(60 * hours_administration)::integer as administration,
  round(60 * hours_accountability)::integer as accountability,
  round(acceptable_share)::integer as acceptable,
  round(100 * hours_administration / hours - acceptable_share)::integer as felt_gap
from week
where round(60 * hours) > 0;

-- one row per family (is_case, from an event log: the last delivery counts) or per delivered line of counts; empty counts are null
create table staged.handover as
select
  organisation, coalesce(phase, '-') as phase, contributor, signal_key, false as is_case, from_actor, to_actor,
  families, handovers, three_plus, told_again, started, within_5d,
  gap_0, gap_1_7, gap_8_30, gap_31_plus,
  kind_organisatie, kind_werker_gepland, kind_werker_uitval, kind_tijdelijk, kind_verplaatsing, kind_gemeente,
  quality_met_gezin, quality_warm, quality_papier, quality_geen
from staged.chosen_handover
union all by name
select
  organisation, coalesce(phase, '-') as phase, contributor, signal_key, true as is_case, null as from_actor, null as to_actor,
  1 as families, handovers
from staged.chosen_case;

-- one row per case and month in which something happened to it
create table staged.handover_month as
with month as (
  select organisation, contributor, signal_key, unnest([1, 2, 3]) as place, unnest(month_handovers) as handovers, unnest(month_workers) as workers
  from staged.chosen_case
)
select
  organisation, contributor, signal_key, handovers, workers,
  getvariable('quarter')[1:4] || '-' || lpad((3 * getvariable('quarter')[7:7]::integer - 3 + place)::varchar, 2, '0') as item
from month
where handovers is not null;

-- one row per worker in a case, hashed; only to see that a cell has at least three
create table staged.worker as
select distinct cases.organisation, coalesce(cases.phase, '-') as phase, worker
from staged.chosen_case as cases, unnest(cases.workers) as seen(worker);

-- one row per respondent and item (the lower median of own scores; yes or no as a top score), or per delivered line of counts
create table staged.reply as
with delivered as (
  select 'trust' as survey, * from staged.chosen_trust
  union all by name
  select case when respondent = 'professional' then 'process_professional' else 'process' end as survey, * from staged.chosen_process
), scored as (
  unpivot (
    select survey, organisation, respondent, framework, contributor, signal_key, V1, V2, V3, V4, V5, V6, P1, P2, P3, P4, P5, P6 from delivered
  ) on V1, V2, V3, V4, V5, V6, P1, P2, P3, P4, P5, P6 into name item value score
), answered as (
  unpivot (
    select
      survey, organisation, respondent, framework, contributor, signal_key,
      dissent_sought as dissent, second_hypothesis, reply_in_report, uncertainty_stated
    from delivered
  ) on dissent, second_hypothesis, reply_in_report, uncertainty_stated into name item value said
), reply as (
  select
    survey, organisation, min(respondent) as respondent, min(framework) as framework, item, contributor,
    bit_xor(signal_key) as signal_key, quantile_disc(score::integer, 0.5) as score, null as said
  from scored
  where score in ('1', '2', '3', '4', '5')
  group by survey, organisation, item, contributor
  union all
  select survey, organisation, min(respondent), min(framework), item, contributor, bit_xor(signal_key), null, bool_or(said)
  from answered
  group by survey, organisation, item, contributor
)
select
  survey, organisation, coalesce(respondent, '-') as respondent, coalesce(framework, '-') as framework, item, contributor, signal_key,
  1 as replies,
  (score is not distinct from 1)::integer as score_1,
  (score is not distinct from 2)::integer as score_2,
  (score is not distinct from 3)::integer as score_3,
  (score is not distinct from 4)::integer as score_4,
  (score is not distinct from 5)::integer as score_5,
  coalesce(said, false)::integer as yes,
  0 as invited,
  0 as answered
from reply
union all
select
  survey, organisation, coalesce(respondent, '-'), coalesce(framework, '-'), item, contributor, signal_key,
  coalesce(count_1, 0) + coalesce(count_2, 0) + coalesce(count_3, 0) + coalesce(count_4, 0) + coalesce(count_5, 0),
  coalesce(count_1, 0), coalesce(count_2, 0), coalesce(count_3, 0), coalesce(count_4, 0), coalesce(count_5, 0), 0, 0, 0
from delivered
where item is not null
union all
select
  survey, organisation, coalesce(respondent, '-'), coalesce(framework, '-'), 'response', contributor, signal_key,
  0, 0, 0, 0, 0, 0, 0, invited, coalesce(replies, 0)
from delivered
where invited is not null;
