create table weeks (file varchar, account varchar, campaign varchar, week date, micros bigint);

-- What the earlier file says of a week, and what the later one does, which may be the same one.
create view changes as
select
  account,
  campaign,
  week,
  concat_ws('/', account, campaign, week) as id,
  coalesce(sum(micros) filter (file = 'earlier'), 0) as before,
  coalesce(sum(micros) filter (file = 'later'), 0) as after,
  case when week > timestamp '2019-06-16' then week else timestamp '2020-01-12' end as restated_at
from weeks
group by account, campaign, week;
