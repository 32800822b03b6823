-- Who saw, did or was refused what (証跡): written in the transaction of the act, never changed afterwards.
create table audit_entry (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  staff_id uuid not null default my_staff(),
  post_id uuid default my_post(),
  kind text not null check (kind in ('VIEWED', 'ACTED', 'REFUSED')),
  act text not null,
  object_kind text not null,
  object_id uuid,
  case_id uuid,
  why text not null default '',
  request_id text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, post_id) references post on delete restrict
);
create index audit_entry_by_case on audit_entry (municipality_id, case_id, at);
create index audit_entry_by_object on audit_entry (municipality_id, object_kind, object_id, at);
create index audit_entry_by_staff on audit_entry (municipality_id, staff_id, at);
grant select, insert on audit_entry to "${runtime}";
