-- What other acts than those on conferences ask or allow to tell (通報・通告): dated data, because articles and duties change.
create table reporting_duty (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  code text not null,
  what text not null,
  article text not null,
  strength text not null check (strength in ('MUST', 'EFFORT', 'MAY')),
  to_whom text not null,
  secrecy text not null,
  is_verified boolean not null,
  valid_from date not null,
  valid_until date,
  primary key (municipality_id, code, valid_from)
);
call guard_by_municipality('reporting_duty');
grant select, insert, update on reporting_duty to "${runtime}";
