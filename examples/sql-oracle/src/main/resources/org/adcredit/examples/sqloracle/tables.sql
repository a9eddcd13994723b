-- The terms of one offer, in one row. Amounts are in millionths, the share in millionths of a percent.
create table terms (
  starts varchar not null,               -- ACCOUNT_CREATED or FIRST_SPEND
  length interval not null,
  grace interval not null,
  threshold bigint not null,
  amount bigint not null,
  share bigint not null,
  valid_for interval,
  expires_at_latest timestamp,
  as_of timestamp not null
);

create table accounts (account varchar not null, currency varchar not null, created_at timestamp not null);

create table campaigns (campaign varchar not null, earns boolean not null, covered boolean not null);

-- Spend has a delivery and a campaign; a correction has the event that it corrects.
create table journal (
  line bigint not null,                  -- where it stands in the journal as given
  account varchar not null,
  id varchar not null,
  recorded_at timestamp not null,
  delivered_at timestamp,
  campaign varchar,
  event varchar,
  currency varchar not null,
  micros bigint not null
);
