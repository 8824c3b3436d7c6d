-- Promises of a release; each view must stay empty.
-- reads  released.statistic, released.estimate, released.distribution, released.trend, released.funnel, released.effect, released.finding, released.rule_order, released.monthly
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

create view checks.no_first_impression_has_a_word_about_chance as
select changed_rule, measure from released.effect
where verdict = 'first_impression' and (p_holm is not null or p_register is not null or strength <> 'unknown');

create view checks.no_effect_is_said_without_its_range as
select changed_rule, measure from released.effect
where (change is null) <> (lower is null) or (change is null) <> (upper is null) or (refusal is not null and change is not null);

create view checks.no_more_than_five_findings_are_told as
select quarter from released.finding where position > 5 and count is null;

create view checks.no_refused_rule_has_a_place as
select rule from released.rule_order where refusal is not null and (rate is not null or expected_rank is not null or above);

create view checks.no_limits_are_drawn_under_thirteen_months as
select month from released.monthly where n_points < 13 and upper_limit is not null;
