-- Choices of the standard forms (選択肢): data with source and dates, so that a municipality can change them.
create table code (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  list text not null,
  code text not null,
  label text not null,
  position int not null,
  source text not null,
  is_verified boolean not null,
  valid_from date not null default date '2000-01-01',
  valid_until date,
  primary key (municipality_id, list, code)
);
call guard_by_municipality('code');
grant select, insert, update on code to "${runtime}";
