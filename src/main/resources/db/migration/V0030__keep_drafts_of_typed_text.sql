-- Text typed but not yet sent is kept here for its writer, and for nobody else: not for a superior, not for a colleague.

create table draft (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  staff_id uuid not null default my_staff(),
  key text not null check (length(key) between 1 and 200),
  form_url text not null check (form_url like '/%' and length(form_url) <= 2000),
  label text not null default '' check (length(label) <= 200),
  fields jsonb not null,
  saved_at timestamptz not null,
  version int not null default 0,
  primary key (municipality_id, staff_id, key),
  foreign key (municipality_id, staff_id) references staff on delete restrict
);

alter table draft enable row level security;
alter table draft force row level security;
create policy own_words on draft
  using (municipality_id = (select norishiro.my_municipality()) and staff_id = (select norishiro.my_staff()));

grant select, insert, update, delete on draft to "${runtime}";
