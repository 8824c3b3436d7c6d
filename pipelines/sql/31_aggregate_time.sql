-- Adds up the minutes of the sample week for every time cell.
-- reads  staged.week, staged.organisation
-- writes aggregated.week (one row per cell), aggregated.week_said (one row per cell, statistic and value said)
-- Part of the step whose work grows with the number of signals: plain SQL that other engines read too. null: rolled up; `-`: unknown.

-- one row per contributor, clamped
create table aggregated.week_contributor as
select
  organisation, role, contributor, signal_key, acceptable,
  least(total, 3600) as total,
  least(direct_gezin, 2400) as direct_gezin,
  least(netwerk_team, 2400) as netwerk_team,
  least(ketenoverleg, 2400) as ketenoverleg,
  least(verslag, 2400) as verslag,
  least(rechter, 2400) as rechter,
  least(declaratie, 2400) as declaratie,
  least(verantwoording, 2400) as verantwoording,
  least(reizen, 2400) as reizen,
  least(leren, 2400) as leren,
  least(wachten_zoeken, 2400) as wachten_zoeken,
  least(overig, 2400) as overig,
  least(administration, 2400) as administration,
  least(accountability, 2400) as accountability,
  case when felt_gap is not null then greatest(least(felt_gap, 100), -100) end as felt_gap
from staged.week;

-- the share of the week, in whole ten-thousandths, and its square are for the national spread
create table aggregated.week_part as
select
  organisation, role,
  count(*) as diarists,
  bitwise_xor_agg(contributor) as diarists_key,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(total) as bigint) as total,
  cast(sum(direct_gezin) as bigint) as direct_gezin,
  cast(sum(netwerk_team) as bigint) as netwerk_team,
  cast(sum(ketenoverleg) as bigint) as ketenoverleg,
  cast(sum(verslag) as bigint) as verslag,
  cast(sum(rechter) as bigint) as rechter,
  cast(sum(declaratie) as bigint) as declaratie,
  cast(sum(verantwoording) as bigint) as verantwoording,
  cast(sum(reizen) as bigint) as reizen,
  cast(sum(leren) as bigint) as leren,
  cast(sum(wachten_zoeken) as bigint) as wachten_zoeken,
  cast(sum(overig) as bigint) as overig,
  cast(sum(administration) as bigint) as administration,
  cast(sum(accountability) as bigint) as accountability,
  cast(sum(power(round(10000.0 * direct_gezin / total), 2)) as bigint) as direct_gezin_squared,
  cast(sum(round(10000.0 * direct_gezin / total)) as bigint) as direct_gezin_share,
  cast(sum(power(round(10000.0 * netwerk_team / total), 2)) as bigint) as netwerk_team_squared,
  cast(sum(round(10000.0 * netwerk_team / total)) as bigint) as netwerk_team_share,
  cast(sum(power(round(10000.0 * ketenoverleg / total), 2)) as bigint) as ketenoverleg_squared,
  cast(sum(round(10000.0 * ketenoverleg / total)) as bigint) as ketenoverleg_share,
  cast(sum(power(round(10000.0 * verslag / total), 2)) as bigint) as verslag_squared,
  cast(sum(round(10000.0 * verslag / total)) as bigint) as verslag_share,
  cast(sum(power(round(10000.0 * rechter / total), 2)) as bigint) as rechter_squared,
  cast(sum(round(10000.0 * rechter / total)) as bigint) as rechter_share,
  cast(sum(power(round(10000.0 * declaratie / total), 2)) as bigint) as declaratie_squared,
  cast(sum(round(10000.0 * declaratie / total)) as bigint) as declaratie_share,
  cast(sum(power(round(10000.0 * verantwoording / total), 2)) as bigint) as verantwoording_squared,
  cast(sum(round(10000.0 * verantwoording / total)) as bigint) as verantwoording_share,
  cast(sum(power(round(10000.0 * reizen / total), 2)) as bigint) as reizen_squared,
  cast(sum(round(10000.0 * reizen / total)) as bigint) as reizen_share,
  cast(sum(power(round(10000.0 * leren / total), 2)) as bigint) as leren_squared,
  cast(sum(round(10000.0 * leren / total)) as bigint) as leren_share,
  cast(sum(power(round(10000.0 * wachten_zoeken / total), 2)) as bigint) as wachten_zoeken_squared,
  cast(sum(round(10000.0 * wachten_zoeken / total)) as bigint) as wachten_zoeken_share,
  cast(sum(power(round(10000.0 * overig / total), 2)) as bigint) as overig_squared,
  cast(sum(round(10000.0 * overig / total)) as bigint) as overig_share,
  cast(sum(power(round(10000.0 * administration / total), 2)) as bigint) as administration_squared,
  cast(sum(round(10000.0 * administration / total)) as bigint) as administration_share,
  cast(sum(power(round(10000.0 * accountability / total), 2)) as bigint) as accountability_squared,
  cast(sum(round(10000.0 * accountability / total)) as bigint) as accountability_share,
  count(acceptable) as acceptable_answered,
  bitwise_xor_agg(case when acceptable is not null then contributor end) as acceptable_answered_key,
  cast(sum(acceptable) as bigint) as acceptable,
  cast(sum(acceptable * acceptable) as bigint) as acceptable_squared,
  cast(sum(felt_gap) as bigint) as felt_gap,
  cast(sum(felt_gap * felt_gap) as bigint) as felt_gap_squared
from aggregated.week_contributor
group by organisation, role;

create table aggregated.week as
select
  kind, region, organisation, role,
  cast(sum(diarists) as bigint) as diarists,
  cast(sum(total) as bigint) as total,
  cast(sum(direct_gezin) as bigint) as direct_gezin,
  cast(sum(netwerk_team) as bigint) as netwerk_team,
  cast(sum(ketenoverleg) as bigint) as ketenoverleg,
  cast(sum(verslag) as bigint) as verslag,
  cast(sum(rechter) as bigint) as rechter,
  cast(sum(declaratie) as bigint) as declaratie,
  cast(sum(verantwoording) as bigint) as verantwoording,
  cast(sum(reizen) as bigint) as reizen,
  cast(sum(leren) as bigint) as leren,
  cast(sum(wachten_zoeken) as bigint) as wachten_zoeken,
  cast(sum(overig) as bigint) as overig,
  cast(sum(administration) as bigint) as administration,
  cast(sum(accountability) as bigint) as accountability,
  cast(sum(acceptable_answered) as bigint) as acceptable_answered,
  cast(sum(acceptable) as bigint) as acceptable,
  cast(sum(acceptable_squared) as bigint) as acceptable_squared,
  cast(sum(felt_gap) as bigint) as felt_gap,
  cast(sum(felt_gap_squared) as bigint) as felt_gap_squared,
  bitwise_xor_agg(diarists_key) as diarists_key,
  bitwise_xor_agg(signal_key) as signal_key,
  bitwise_xor_agg(acceptable_answered_key) as acceptable_answered_key,
  cast(sum(direct_gezin_squared) as bigint) as direct_gezin_squared, cast(sum(direct_gezin_share) as bigint) as direct_gezin_share,
  cast(sum(netwerk_team_squared) as bigint) as netwerk_team_squared, cast(sum(netwerk_team_share) as bigint) as netwerk_team_share,
  cast(sum(ketenoverleg_squared) as bigint) as ketenoverleg_squared, cast(sum(ketenoverleg_share) as bigint) as ketenoverleg_share,
  cast(sum(verslag_squared) as bigint) as verslag_squared, cast(sum(verslag_share) as bigint) as verslag_share,
  cast(sum(rechter_squared) as bigint) as rechter_squared, cast(sum(rechter_share) as bigint) as rechter_share,
  cast(sum(declaratie_squared) as bigint) as declaratie_squared, cast(sum(declaratie_share) as bigint) as declaratie_share,
  cast(sum(verantwoording_squared) as bigint) as verantwoording_squared, cast(sum(verantwoording_share) as bigint) as verantwoording_share,
  cast(sum(reizen_squared) as bigint) as reizen_squared, cast(sum(reizen_share) as bigint) as reizen_share,
  cast(sum(leren_squared) as bigint) as leren_squared, cast(sum(leren_share) as bigint) as leren_share,
  cast(sum(wachten_zoeken_squared) as bigint) as wachten_zoeken_squared, cast(sum(wachten_zoeken_share) as bigint) as wachten_zoeken_share,
  cast(sum(overig_squared) as bigint) as overig_squared, cast(sum(overig_share) as bigint) as overig_share,
  cast(sum(administration_squared) as bigint) as administration_squared, cast(sum(administration_share) as bigint) as administration_share,
  cast(sum(accountability_squared) as bigint) as accountability_squared, cast(sum(accountability_share) as bigint) as accountability_share
from aggregated.week_part
join staged.organisation using (organisation)
group by grouping sets ((), (kind), (region), (role), (organisation));


-- how many contributors say each value: a mean of people who all say the same says what each of them said. Counts add up over nodes, the
-- most common value does not
create table aggregated.week_said as
with said as (
  select
    organisation, role, statistic,
    case statistic
      when 'total' then total
      when 'direct_gezin' then direct_gezin
      when 'netwerk_team' then netwerk_team
      when 'ketenoverleg' then ketenoverleg
      when 'verslag' then verslag
      when 'rechter' then rechter
      when 'declaratie' then declaratie
      when 'verantwoording' then verantwoording
      when 'reizen' then reizen
      when 'leren' then leren
      when 'wachten_zoeken' then wachten_zoeken
      when 'overig' then overig
      when 'administration' then administration
      when 'accountability' then accountability
      when 'acceptable' then acceptable
      when 'felt_gap' then felt_gap
    end as said
  from aggregated.week_contributor
  cross join (values ('total'), ('direct_gezin'), ('netwerk_team'), ('ketenoverleg'), ('verslag'), ('rechter'), ('declaratie'), ('verantwoording'), ('reizen'), ('leren'), ('wachten_zoeken'), ('overig'), ('administration'), ('accountability'), ('acceptable'), ('felt_gap')) as name(statistic)
)
select kind, region, organisation, role, statistic, said, count(*) as alike
from said
join staged.organisation using (organisation)
where said is not null
group by grouping sets (
  (statistic, said), (kind, statistic, said), (region, statistic, said), (role, statistic, said), (organisation, statistic, said)
);
