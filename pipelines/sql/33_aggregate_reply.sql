-- Counts replies per score for every trust and process cell.
-- reads  staged.reply, staged.organisation
-- writes aggregated.reply (one row per cell)
-- Part of the step whose work grows with the number of signals: plain SQL that other engines read too. null: rolled up; `-`: unknown.

-- trust and process: one row per respondent and item, or per delivered line of counts; top_two, low_two and rest are classes put together
create table aggregated.reply_part as
with classed as (
  select
    *,
    score_4 + score_5 as top_two,
    score_1 + score_2 as low_two,
    score_3 + score_4 + score_5 as rest,
    score_1 + 2 * score_2 + 3 * score_3 + 4 * score_4 + 5 * score_5 as score,
    score_1 + 4 * score_2 + 9 * score_3 + 16 * score_4 + 25 * score_5 as score_squared
  from staged.reply
)
select
  survey, organisation, respondent, framework, item,
  bitwise_xor_agg(signal_key) as signal_key,
  cast(sum(score) as bigint) as score,
  cast(sum(score_squared) as bigint) as score_squared,
  cast(sum(replies) as bigint) as replies,
  bitwise_xor_agg(case when replies > 0 then contributor end) as replies_key,
  cast(sum(score_1) as bigint) as score_1,
  bitwise_xor_agg(case when score_1 > 0 then contributor end) as score_1_key,
  cast(sum(score_2) as bigint) as score_2,
  bitwise_xor_agg(case when score_2 > 0 then contributor end) as score_2_key,
  cast(sum(score_3) as bigint) as score_3,
  bitwise_xor_agg(case when score_3 > 0 then contributor end) as score_3_key,
  cast(sum(score_4) as bigint) as score_4,
  bitwise_xor_agg(case when score_4 > 0 then contributor end) as score_4_key,
  cast(sum(score_5) as bigint) as score_5,
  bitwise_xor_agg(case when score_5 > 0 then contributor end) as score_5_key,
  cast(sum(yes) as bigint) as yes,
  bitwise_xor_agg(case when yes > 0 then contributor end) as yes_key,
  cast(sum(top_two) as bigint) as top_two,
  bitwise_xor_agg(case when top_two > 0 then contributor end) as top_two_key,
  cast(sum(low_two) as bigint) as low_two,
  bitwise_xor_agg(case when low_two > 0 then contributor end) as low_two_key,
  cast(sum(rest) as bigint) as rest,
  bitwise_xor_agg(case when rest > 0 then contributor end) as rest_key,
  cast(sum(invited) as bigint) as invited,
  bitwise_xor_agg(case when invited > 0 then contributor end) as invited_key,
  cast(sum(answered) as bigint) as answered,
  bitwise_xor_agg(case when answered > 0 then contributor end) as answered_key
from classed
group by survey, organisation, respondent, framework, item;

create table aggregated.reply as
select
  survey, kind, region, respondent, framework, organisation, item,
  cast(sum(score) as bigint) as score,
  cast(sum(score_squared) as bigint) as score_squared,
  cast(sum(replies) as bigint) as replies,
  cast(sum(score_1) as bigint) as score_1,
  cast(sum(score_2) as bigint) as score_2,
  cast(sum(score_3) as bigint) as score_3,
  cast(sum(score_4) as bigint) as score_4,
  cast(sum(score_5) as bigint) as score_5,
  cast(sum(yes) as bigint) as yes,
  cast(sum(top_two) as bigint) as top_two,
  cast(sum(low_two) as bigint) as low_two,
  cast(sum(rest) as bigint) as rest,
  cast(sum(invited) as bigint) as invited,
  cast(sum(answered) as bigint) as answered,
  bitwise_xor_agg(signal_key) as signal_key,
  bitwise_xor_agg(replies_key) as replies_key,
  bitwise_xor_agg(score_1_key) as score_1_key,
  bitwise_xor_agg(score_2_key) as score_2_key,
  bitwise_xor_agg(score_3_key) as score_3_key,
  bitwise_xor_agg(score_4_key) as score_4_key,
  bitwise_xor_agg(score_5_key) as score_5_key,
  bitwise_xor_agg(yes_key) as yes_key,
  bitwise_xor_agg(top_two_key) as top_two_key,
  bitwise_xor_agg(low_two_key) as low_two_key,
  bitwise_xor_agg(rest_key) as rest_key,
  bitwise_xor_agg(invited_key) as invited_key,
  bitwise_xor_agg(answered_key) as answered_key
from aggregated.reply_part
join staged.organisation using (organisation)
group by grouping sets (
  (survey, item), (survey, kind, item), (survey, region, item), (survey, respondent, item), (survey, framework, item), (survey, organisation, item)
)
having survey <> 'process_professional' or (respondent is null and framework is null);
