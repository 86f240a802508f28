-- Tallies: how many rows a table of very many rows has, by month and by some of its columns, in step with it at every
-- moment. What that means, how it is done and what it does not see: docs/algorithms/tallies.md.
create table kernel.tallies (
  name text primary key check (name ~ '^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$'),
  source text not null,
  day_column text not null,
  keys text[] not null check (cardinality(keys) > 0),
  -- What a row adds; null: one.
  adds text
);

create function kernel.tally_keys(tally kernel.tallies) returns text language sql immutable as $$
  select string_agg(format('%I', key), ', ' order by place) from unnest(tally.keys) with ordinality as listed (key, place)
$$;

-- A query of what the rows of a relation add, or with -1 take away, each in its month and with its keys.
create function kernel.tally_rows(tally kernel.tallies, relation text, sign int) returns text language sql immutable as $$
  select format(
    'select date_trunc(''month'', %I::timestamp)::date as month, %s, %s * %s as counted from %s',
    tally.day_column, kernel.tally_keys(tally), sign, coalesce(quote_ident(tally.adds), '1'), relation)
$$;

-- A statement that adds what a query gives up by month and keys, and appends it. What comes to nothing is left out; what is
-- read together lies together.
create function kernel.tally_append(tally kernel.tallies, relation text, query text) returns text language sql immutable as $$
  select format(
    'insert into %1$s (month, %2$s, counted) select month, %2$s, sum(counted) from (%3$s) as changed
       group by month, %2$s having sum(counted) <> 0 order by month, %2$s',
    relation, kernel.tally_keys(tally), query)
$$;

-- What is counted in a statement's snapshot must be all there is once the lock is held.
create function kernel.refuse_old_snapshot() returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'a tally is counted anew, and a tallied table truncated, in a transaction that is read committed';
  end if;
end $$;

-- Hangs the triggers of a tally on its table and on each partition of it. A statement that names the table fires those of
-- the table alone, one that names a partition those of the partition; only truncate fires both, and counts in the leaves.
create function kernel.watch_for_tally(tally_name text) returns void language plpgsql as $$
declare
  root regclass := (select tally.source from kernel.tallies tally where tally.name = tally_name);
  prefix text := replace(tally_name, '.', '_');
  watched regclass;
  is_leaf boolean;
begin
  for watched, is_leaf in
    select oid::regclass, relkind <> 'p' from pg_class
    where oid = root or oid in (select relid from pg_partition_tree(root))
  loop
    execute format('create or replace trigger %I after insert on %s referencing new table as new_rows
      for each statement execute function %s_changed()', prefix || '_insert', watched, tally_name);
    execute format('create or replace trigger %I after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function %s_changed()', prefix || '_update', watched, tally_name);
    execute format('create or replace trigger %I after delete on %s referencing old table as old_rows
      for each statement execute function %s_changed()', prefix || '_delete', watched, tally_name);
    continue when not is_leaf;
    execute format('create or replace trigger %I before truncate on %s
      for each statement execute function %s_changed()', prefix || '_truncate', watched, tally_name);
  end loop;
end $$;

-- Counts a tally anew. Whoever writes to its table waits. For after a partition with rows was attached or detached.
create function kernel.recount_tally(tally_name text) returns void language plpgsql as $$
declare
  tally kernel.tallies;
begin
  perform kernel.refuse_old_snapshot();
  select * into strict tally from kernel.tallies where name = tally_name for update;
  -- Hanging the triggers locks the table and its partitions, so that nobody writes until this is through.
  perform kernel.watch_for_tally(tally_name);
  execute format('delete from %s_deltas', tally_name);
  execute format('delete from %s_folded', tally_name);
  execute kernel.tally_append(tally, tally_name || '_folded', kernel.tally_rows(tally, tally.source, 1));
end $$;

-- The function that the triggers of a tally run: it appends what a statement changed. An update that touches no key and no
-- day appends nothing.
create function kernel.write_tally_trigger(tally kernel.tallies) returns void language plpgsql as $$
declare
  deltas text := tally.name || '_deltas';
  added text := kernel.tally_rows(tally, 'new_rows', 1);
  taken text := kernel.tally_rows(tally, 'old_rows', -1);
begin
  execute format($function$
    create function %s_changed() returns trigger language plpgsql as $body$
    begin
      case tg_op
        when 'INSERT' then %s;
        when 'UPDATE' then %s;
        when 'DELETE' then %s;
        when 'TRUNCATE' then
          perform kernel.refuse_old_snapshot();
          execute format(%L, tg_relid::regclass);
      end case;
      return null;
    end $body$
  $function$, tally.name, kernel.tally_append(tally, deltas, added),
    kernel.tally_append(tally, deltas, added || ' union all ' || taken), kernel.tally_append(tally, deltas, taken),
    kernel.tally_append(tally, deltas, kernel.tally_rows(tally, '%s', -1)));
end $$;

-- Keeps a tally of a table, which may be partitioned and may have rows already:
--   select kernel.keep_tally('lending.loans', 'lending.loan_tally', 'lent_on', '{municipality_code,branch_id,kind}')
-- gives the view lending.loan_tally (month, municipality_code, branch_id, kind, counted) for whole months, and
-- lending.loan_tally_days (day, …, counted) for days. The first key is the one that is asked for most.
create function kernel.keep_tally(source regclass, tally_name text, day_column text, keys text[], adds text default null)
returns void language plpgsql as $$
declare
  tally kernel.tallies;
  key_list text;
begin
  insert into kernel.tallies (name, source, day_column, keys, adds)
  select tally_name, format('%I.%I', relnamespace::regnamespace, relname), keep_tally.day_column, keep_tally.keys, keep_tally.adds
  from pg_class where oid = keep_tally.source
  returning tallies.* into strict tally;
  key_list := kernel.tally_keys(tally);

  execute format('create table %s_folded as select null::date as month, %s, null::bigint as counted from %s with no data',
    tally.name, key_list, tally.source);
  execute format('alter table %s_folded alter month set not null, alter counted set not null, set (fillfactor = 80)', tally.name);
  execute format('create table %1$s_deltas (like %1$s_folded including constraints)', tally.name);
  execute format('alter table %s_deltas set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)', tally.name);
  execute format('create unique index on %s_folded (month, %s) nulls not distinct', tally.name, key_list);
  execute format('create view %1$s as select month, %2$s, counted from %1$s_folded
    union all select month, %2$s, counted from %1$s_deltas', tally.name, key_list);
  execute format('create view %1$s_days as select %2$I as day, %3$s, %4$s::bigint as counted from %5$s',
    tally.name, tally.day_column, key_list, coalesce(quote_ident(tally.adds), '1'), tally.source);
  perform kernel.write_tally_trigger(tally);
  perform kernel.recount_tally(tally.name);
end $$;

-- Moves what was appended into one row for each month and keys. Nobody who counts or writes waits for it; of two that fold at
-- once the second leaves the tally to the first.
create function kernel.fold_tallies() returns void language plpgsql as $$
declare
  tally kernel.tallies;
begin
  for tally in select * from kernel.tallies order by name for update skip locked loop
    execute format(
      'with taken as (delete from %1$s_deltas returning month, %2$s, counted)
       insert into %1$s_folded as folded (month, %2$s, counted)
       select month, %2$s, sum(counted) from taken group by month, %2$s order by month, %2$s
       on conflict (month, %2$s) do update set counted = folded.counted + excluded.counted',
      tally.name, kernel.tally_keys(tally));
  end loop;
end $$;

-- Where a tally differs from a recount of its table, in one snapshot: always nothing.
create function kernel.tally_faults(tally_name text)
returns table (month date, keys jsonb, tallied bigint, recounted bigint) language plpgsql as $$
declare
  tally kernel.tallies;
begin
  select * into strict tally from kernel.tallies where name = tally_name;
  return query execute format(
    'select month, jsonb_build_array(%2$s), sum(tallied)::bigint, sum(counted)::bigint from (
       select month, %2$s, counted as tallied, 0 as counted from %1$s
       union all select month, %2$s, 0, counted from (%3$s) as rows
     ) as both_sides group by month, %2$s having sum(tallied) <> sum(counted)',
    tally.name, kernel.tally_keys(tally), kernel.tally_rows(tally, tally.source, 1));
end $$;
