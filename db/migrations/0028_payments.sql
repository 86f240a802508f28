-- What households pay for the places that they registered for, and what goes back to them.
create schema payments;

-- Until how many days before it begins everything is paid back to who cancels. An activity without a row follows the organisation.
create table payments.refund_rules (
  id uuid primary key,
  -- null: the rule of the organisation
  activity_id uuid unique nulls not distinct references activities.activities on delete cascade,
  -- null: nothing is paid back
  full_until_days smallint check (full_until_days between 0 and 365),
  version integer not null default 1
);

-- One row a year, locked until the receipt is written: numbers have no gaps.
create table payments.receipt_counters (
  year smallint primary key,
  last integer not null check (last > 0)
);

create table payments.payments (
  id uuid primary key,
  registration_id uuid not null references registrations.registrations,
  -- of what it is for, as it was then
  activity_id uuid not null references activities.activities,
  municipality_code text references organisation.municipalities,
  branch_id uuid references branches.branches,
  means text not null check (means in ('online', 'cash', 'card')),
  state text not null check (state in ('open', 'paid', 'failed', 'cancelled', 'expired', 'mismatched')),
  cents integer not null check (cents > 0),
  created_at timestamptz not null,
  -- practice and test: no money changed hands; null: at the desk
  mode text check (mode in ('practice', 'test', 'live')),
  provider_id text unique,
  checkout_url text,
  paid_at timestamptz,
  -- who took it at the desk
  taken_by uuid,
  receipt_year smallint,
  receipt_number integer,
  -- what the receipt says, as it was then, without a name
  receipt jsonb,
  -- asked to go back, whether it has arrived or not
  refunded_cents integer not null default 0,
  -- of that, what the library gave back by its own decision: it need not be paid again
  waived_cents integer not null default 0,
  unique (receipt_year, receipt_number),
  check (refunded_cents between 0 and cents),
  check (waived_cents between 0 and refunded_cents),
  check ((state = 'paid') = (paid_at is not null)),
  check ((state = 'paid') = (num_nonnulls(receipt_year, receipt_number, receipt) = 3)),
  check ((means = 'online') = (mode is not null)),
  check (means = 'online' or state = 'paid')
);
create unique index one_open_payment on payments.payments (registration_id) where state = 'open';
create index payments_registration on payments.payments (registration_id);
create index payments_activity on payments.payments (activity_id);
create index payments_made on payments.payments (created_at);
create index payments_day on payments.payments (paid_at, branch_id);

create table payments.refunds (
  id uuid primary key,
  payment_id uuid not null references payments.payments,
  cents integer not null check (cents > 0),
  reason text not null check (reason in ('cancelled', 'called-off', 'fewer-persons', 'no-place', 'paid-twice', 'other')),
  -- what staff wrote when they asked for it
  note text not null default '',
  -- waiting: to be sent to the provider, or to be handed over at the desk
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'done', 'failed')),
  -- rises after a no of the provider: asked again, it is another question
  attempt smallint not null default 1,
  provider_id text unique,
  asked_at timestamptz not null,
  asked_by uuid,
  done_at timestamptz,
  -- who handed it over
  done_by uuid,
  check ((state = 'done') = (done_at is not null))
);
create index refunds_payment on payments.refunds (payment_id);
create index refunds_to_do on payments.refunds (asked_at) where state <> 'done';

-- For lists and for the till of a day.
create view payments.pub_payments as
  select id, registration_id, activity_id, municipality_code, branch_id, means, state, cents, refunded_cents, created_at,
    paid_at, receipt_year, receipt_number
  from payments.payments;
create view payments.pub_refunds as
  select id, payment_id, cents, state, done_at, done_by from payments.refunds;
