-- Pairs the numerator and denominator of every measure, per cell and quarter, with the national spread and the base they rest on.
-- reads  analysed.statistic (released rows of every quarter), analysed.origin, vocabulary.measure, vocabulary.statistic
-- writes analysed.pair (one row per measure, cell and quarter), analysed.class (one row per class of a distribution, cell and quarter), analysed.month (one row per month of event logs)
-- a cell is known by a 64-bit hash of its columns: three texts a row cost half of the step
create macro cell_key(signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item) as
  hash(signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item);

create table analysed.keyed as
select
  *,
  cell_key(signal, kind, region, organisation, role, phase, respondent, framework, theme, rule, item) as cell,
  cell_key(signal, kind, region, organisation, role, phase, respondent, framework, null::varchar, null::varchar, item) as parent,
  cell_key(signal, null::varchar, null::varchar, null::varchar, null::varchar, null::varchar, null::varchar, null::varchar, theme, rule, item) as national
from analysed.statistic
where from_actor is null;

create table analysed.pair as
select
  numerator.quarter, measure.measure, measure.statistic, measure.definition_version,
  numerator.kind, numerator.region, numerator.organisation, numerator.role, numerator.phase, numerator.respondent, numerator.framework,
  numerator.theme, numerator.rule,
  numerator.value as numerator, numerator.noise_variance as noise_var_num,
  denominator.value as denominator, denominator.noise_variance as noise_var_den,
  case measure.statistic
    when 'ratio' then base.value
    when 'rate' then numerator.value
    else denominator.value
  end as contributors,
  spread.value as sd,
  of_numerator.low,
  of_numerator.centre * scale.scale as centre,
  of_numerator.high * scale.scale as high,
  of_denominator.centre as denominator_centre,
  origin.label as origin
from vocabulary.measure as measure
join analysed.keyed as numerator
  on numerator.signal = measure.signal and numerator.statistic = measure.numerator
  and (measure.item is null or measure.item = numerator.item)
join analysed.keyed as denominator
  on denominator.quarter = numerator.quarter and denominator.statistic = measure.denominator
  and denominator.cell = case when measure.statistic = 'rate' then numerator.parent else numerator.cell end
join vocabulary.statistic as of_numerator on of_numerator.signal = measure.signal and of_numerator.name = measure.numerator
join vocabulary.statistic as of_denominator on of_denominator.signal = measure.signal and of_denominator.name = measure.denominator
left join analysed.keyed as base
  on base.quarter = numerator.quarter and base.cell = numerator.cell and base.statistic = of_numerator.base
left join analysed.keyed as spread
  on spread.quarter = numerator.quarter and spread.cell = numerator.national and spread.statistic = measure.numerator || '_sd'
left join analysed.origin as origin on origin.quarter = numerator.quarter and origin.signal = numerator.signal,
  lateral (
    select case when numerator.signal <> 'friction' or numerator.rule is not null or numerator.theme in (select theme from vocabulary.rule group by theme having count(*) = 1) then 1 when numerator.theme is not null then 2 else 4 end as scale
  ) as scale
where measure.statistic <> 'rate' or numerator.theme is not null or numerator.rule is not null;

create table analysed.class as
select
  class.quarter, measure.measure, class.statistic as category,
  class.kind, class.region, class.organisation, class.role, class.phase, class.respondent, class.framework, class.theme, class.rule,
  class.value as numerator, class.noise_variance as noise_var_num, base.value as denominator, base.noise_variance as noise_var_den,
  origin.label as origin
from vocabulary.measure as measure
join analysed.keyed as class
  on class.signal = measure.signal
  and (measure.item is null or measure.item = class.item)
  and (list_contains(measure.classes, class.statistic) or (list_contains(measure.classes, 'score_1') and class.statistic in ('low_two', 'rest', 'top_two')))
join analysed.keyed as base on base.quarter = class.quarter and base.cell = class.cell and base.statistic = measure.denominator
left join analysed.origin as origin on origin.quarter = class.quarter and origin.signal = class.signal
where measure.statistic = 'distribution';

create table analysed.month as
select
  counted.item as month, counted.quarter, handovers.value as handovers, handovers.noise_variance as handovers_noise,
  counted.value as counted, counted.noise_variance as counted_noise, origin.definition, origin.label as origin
from analysed.keyed as counted
join analysed.keyed as handovers
  on handovers.quarter = counted.quarter and handovers.cell = counted.cell and handovers.statistic = 'handovers'
left join analysed.origin as origin on origin.quarter = counted.quarter and origin.signal = 'handover'
where counted.signal = 'handover_month' and counted.statistic = 'counted';
