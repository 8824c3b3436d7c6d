-- Promises of a release; each view must stay empty.
-- reads  released.statistic, released.estimate, released.distribution, released.trend, released.funnel
-- writes checks.* (one row per broken promise)
create view checks.every_estimate_lies_within_its_interval as
select measure, quarter from released.estimate
where value < lower - 1e-9 or value > upper + 1e-9 or lower is null or upper is null;

create view checks.every_estimate_has_enough_contributors as
select measure, quarter from released.estimate where contributors is null or contributors < getvariable('threshold');

create view checks.every_estimate_stands_once as
select measure, quarter from released.estimate
group by quarter, measure, level, kind, region, organisation, role, phase, respondent, framework, theme, rule
having count(*) > 1;

create view checks.every_estimate_is_in_its_trend as
select measure, quarter from released.estimate
anti join released.trend using (quarter, measure, level, value, contributors);

create view checks.no_gap_in_a_trend_has_a_value as
select measure, quarter from released.trend where coalesce(status, '') in ('c', 'x') <> (value is null);

create view checks.no_limits_are_drawn_under_thirteen_points as
select measure, quarter from released.trend where n_points < 13 and upper_limit is not null;

create view checks.every_distribution_adds_up_to_about_one as
select measure, quarter from released.distribution
group by quarter, measure, level, kind, region, organisation, role, phase, respondent, framework, theme, rule
having abs(sum(share) - 1) > 9 * count(*) / min(contributors) + 1e-9 + 9.0 / min(contributors);

create view checks.no_zone_is_given_without_a_value as
select measure, unit from released.funnel where zone is not null and value is null;
