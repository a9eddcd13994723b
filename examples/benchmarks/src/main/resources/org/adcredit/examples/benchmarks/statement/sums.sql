-- The sums of each account under the offer of one-offer.yaml, from an export of spend.
with
-- Of one id the first stands.
spend as (
  select account, id, delivered_at, cost
  from read_csv(
    getvariable('export'),
    header = true,
    columns = {
      account: 'varchar', campaign: 'varchar', id: 'varchar', delivered_at: 'timestamp', cost: 'decimal(18, 6)' })
  where delivered_at <= timestamp '2026-04-01'
  qualify row_number() over (partition by account, id order by delivered_at) = 1
),

-- What earns, unless credit pays it: what is delivered within thirty days of the first spend.
events as (
  select *, delivered_at < min(delivered_at) over (partition by account) + interval 30 days as is_in_window
  from spend
),

progress as (
  select
    *,
    sum(cost) filter (is_in_window) over (partition by account order by delivered_at, id rows unbounded preceding) as earned
  from events
),

-- The event that reaches the threshold is not paid by the credit that it earns.
reached as (
  select
    *,
    min(delivered_at) filter (is_in_window and earned >= 100) over (partition by account) as reached_at,
    min(id) filter (is_in_window and earned >= 100 and earned - cost < 100) over (partition by account) as reached_by
  from progress
),

payable as (
  select
    *,
    case
      when (delivered_at, id) > (reached_at, reached_by) and delivered_at < reached_at + interval 30 days then cost
      else 0
    end as payable
  from reached
),

-- What credit does pay: the rise of the running sum, which the credit stops.
paid as (
  select *, least(100, total) - least(100, total - payable) as paid
  from (
    select *, sum(payable) over (partition by account order by delivered_at, id rows unbounded preceding) as total
    from payable
  )
)

select
  account,
  sum(cost) as gross,
  sum(case when is_in_window then cost - paid else 0 end) as qualifying,
  sum(paid) as credit,
  sum(cost - paid) as cash
from paid
group by account
order by account
