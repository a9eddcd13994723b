with
-- Spend that can be used: on a known campaign, in the account's currency. Of one id the first stands.
spend as (
  select account, id, recorded_at, delivered_at, micros, created_at, earns, covered
  from journal join accounts using (account, currency) join campaigns using (campaign) cross join terms
  where recorded_at <= as_of
  qualify row_number() over (partition by account, id order by recorded_at, delivered_at, line) = 1
),

-- Corrections of it that come after it, and by no more than its cost.
corrections as (
  select account, c.id, c.event, c.recorded_at, c.micros
  from journal c join accounts using (account, currency) join spend s using (account) cross join terms
  where c.event = s.id and c.recorded_at between s.recorded_at and as_of and c.micros <= s.micros
  qualify row_number() over (partition by account, c.id order by c.recorded_at, c.line) = 1
),

-- The first spend that may start a window: recorded before that window would close.
first_spend as (
  select account, delivered_at
  from spend cross join terms
  where earns and delivered_at >= created_at and recorded_at < delivered_at + length + grace
  qualify row_number() over (partition by account order by recorded_at, delivered_at, id) = 1
),

windows as (
  select account, case starts when 'FIRST_SPEND' then delivered_at else created_at end as starts_at
  from accounts left join first_spend using (account) cross join terms
),

-- What earns, as far as credit will not have paid it: delivered in the window, recorded before its close.
events as (
  select
    spend.*,
    starts_at + length + grace as closes_at,
    coalesce(
      earns
        and delivered_at >= starts_at
        and delivered_at < starts_at + length
        and recorded_at < closes_at,
      false) as qualifies
  from spend join windows using (account) cross join terms
),

-- Events and corrections in the order in which they take effect.
entries as (
  select account, id as event, id, recorded_at, 1 as kind, delivered_at as own_at, micros, qualifies
  from events
  union all
  select account, c.event, c.id, c.recorded_at, 2, c.recorded_at, -c.micros, qualifies and c.recorded_at < closes_at
  from corrections c join events e using (account)
  where c.event = e.id
),

places as (
  select *, row_number() over (partition by account order by recorded_at, kind, own_at, id) as place
  from entries
),

-- The entry that takes the running sum to the threshold. No credit has paid anything by then.
progress as (
  select *, sum(micros) filter (qualifies) over (partition by account order by place) as earned
  from places
),

reached as (
  select
    account,
    place as reached_at,
    recorded_at as effective_at,
    least(recorded_at + valid_for, expires_at_latest, 'infinity') as expires_at
  from progress cross join terms
  where earned >= threshold
  qualify row_number() over (partition by account order by place) = 1
),

-- What credit may pay of each event: nothing of the one that reached it, nor of what was delivered before.
payable as (
  select
    e.*,
    place,
    case
      when covered and place > reached_at and delivered_at >= effective_at and delivered_at < expires_at
      then e.micros::hugeint * share // 100000000
      else 0
    end as payable
  from events e join places p using (account, id) left join reached using (account) cross join terms
  where kind = 1
),

-- What it does pay: the rise of the running sum, which the credit stops.
paid as (
  select *, least(amount, total) - least(amount, total - payable) as paid, micros - paid as cash
  from (select *, sum(payable) over (partition by account order by place) as total from payable) cross join terms
),

-- What corrections take back of each event: cash first, then credit.
taken as (
  select
    account,
    event,
    place,
    qualifies,
    -micros as micros,
    sum(-micros) over (partition by account, event order by place) as so_far
  from places
  where kind = 2
),

taken_back as (
  select account, event as id, sum(micros) as corrected, sum(micros) filter (qualifies) as corrected_in_time
  from taken
  group by account, id
),

-- A window cannot say what depends on what it has said itself: whether credit that came back pays again, and
-- which of several corrections is refused because the others leave too little to correct.
loops as (
  select account
  from taken t join paid p using (account)
  where t.event = p.id and (t.so_far > p.micros
    or t.so_far > p.cash and exists (from paid l where l.account = p.account and l.place > t.place and l.payable > 0))
),

settled as (
  select
    account,
    micros - coalesce(corrected, 0) as gross,
    paid - greatest(coalesce(corrected, 0) - cash, 0) as credit,
    greatest(cash - coalesce(corrected, 0), 0) as cash,
    case when qualifies then greatest(cash - coalesce(corrected_in_time, 0), 0) else 0 end as qualifying
  from paid left join taken_back using (account, id)
)

select
  account,
  currency,
  coalesce(sum(gross), 0) as gross,
  coalesce(sum(credit), 0) as credit,
  coalesce(sum(cash), 0) as cash,
  coalesce(sum(qualifying), 0) as qualifying
from accounts left join settled using (account)
where account not in (from loops)
group by account, currency
