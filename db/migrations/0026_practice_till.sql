-- The till of the demo: what a payment provider would keep on its side. Nothing here is money.
create schema practice_till;

create table practice_till.payments (
  id text primary key check (id ~ '^tr_[a-z0-9]{10,}$'),
  idempotency_key text not null unique,
  status text not null default 'open' check (status in ('open', 'paid', 'failed', 'canceled', 'expired')),
  cents integer not null check (cents > 0),
  description text not null,
  redirect_url text not null,
  webhook_url text,
  metadata jsonb,
  locale text not null default 'nl_NL',
  created_at timestamptz not null
);

create table practice_till.refunds (
  id text primary key check (id ~ '^re_[a-z0-9]{10,}$'),
  payment_id text not null references practice_till.payments on delete cascade,
  idempotency_key text not null unique,
  cents integer not null check (cents > 0)
);
create index refunds_payment on practice_till.refunds (payment_id);
