-- How figures are shown. What they count stays with the modules that count it.
create schema figures;

create table figures.settings (
  one_row boolean primary key default true check (one_row),
  -- a period that begins earlier was not counted in full: what was entered of it goes before what is counted
  counted_from date not null default '2025-01-01',
  -- outsiders do not see numbers of persons below this
  small_number smallint not null default 5 check (small_number between 2 and 100),
  version integer not null default 1
);
insert into figures.settings default values;
