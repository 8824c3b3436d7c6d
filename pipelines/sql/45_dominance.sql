-- Names the rules of which one organisation gave more than half of the reports: a code and no number, and only of rules that are shown.
-- reads  aggregated.friction, protected.shown
-- writes analysed.dominated (one row per such rule)
create table analysed.dominated as
with organisation as (
  select rule, organisation, sum(reports) as reports from aggregated.friction
  where rule is not null and organisation is not null and organisation <> '-' and role is null
  group by rule, organisation
), everyone as (
  select rule, sum(reports) as reports from aggregated.friction
  where rule is not null and kind is null and region is null and organisation is null and role is null
  group by rule
), shown as (
  select distinct rule from protected.shown
  where signal = 'friction' and statistic = 'reporters' and rule is not null
    and kind is null and region is null and organisation is null and role is null
)
select getvariable('quarter') as quarter, everyone.rule
from everyone
semi join shown on shown.rule = everyone.rule
join organisation on organisation.rule = everyone.rule
group by everyone.rule, everyone.reports
having 2 * max(organisation.reports) > everyone.reports
order by everyone.rule;
