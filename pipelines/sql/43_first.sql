-- Releases what is shown as it is: the first version of a quarter has nothing to carry over.
-- reads  protected.shown; variable release
-- writes protected.statistic (one row per cell and statistic, as released)
create table protected.statistic as
select shown.* exclude (cell), false as carried, getvariable('release') as release
from protected.shown as shown
order by all;
