-- A form sent twice (double click, lost answer, reload) must act once: the first sending leaves its key in the act's own transaction.

create table submission (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  staff_id uuid not null default my_staff(),
  key uuid not null,
  at timestamptz not null,
  location text check (location like '/%' and length(location) <= 2000),
  primary key (municipality_id, staff_id, key),
  foreign key (municipality_id, staff_id) references staff on delete restrict
);

alter table submission enable row level security;
alter table submission force row level security;
create policy own_forms on submission
  using (municipality_id = (select norishiro.my_municipality()) and staff_id = (select norishiro.my_staff()));

grant select, insert, update, delete on submission to "${runtime}";
