-- Each account was created in its first week, whether or not it spent in it.
insert into accounts select account, 'USD', min(week) from weeks group by account;

insert into campaigns select distinct campaign, true, true from weeks;

insert into journal
select row_number() over (), entries.*
from (
  select account, id, week as recorded_at, week, campaign, null, 'USD', before
  from changes
  where before > 0
  union all
  select account, id || '/more', restated_at, week, campaign, null, 'USD', after - before
  from changes
  where after > before
  union all
  select account, id || '/less', restated_at, null, null, id, 'USD', before - after
  from changes
  where after < before
) entries;
