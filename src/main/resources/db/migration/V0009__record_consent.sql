-- Consent of the person (本人同意) as recorded at the window: obtained, not yet asked, refused, or unobtainable. A new state is a new row.
create table consent (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  person_id uuid,
  consultation_id uuid,
  case_id uuid,
  state text not null check (state in ('GIVEN', 'NOT_ASKED', 'REFUSED', 'UNOBTAINABLE')),
  given_by text not null default '',
  means text not null default '',
  scope text not null default '',
  reason text not null default '',
  on_date date not null,
  recorded_by uuid not null default my_post(),
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, consultation_id) references consultation on delete restrict,
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict,
  check (person_id is not null or consultation_id is not null or case_id is not null),
  constraint a_given_consent_says_by_whom_and_for_what check (state <> 'GIVEN' or (given_by <> '' and means <> '' and scope <> ''))
);
create index consent_by_person on consent (municipality_id, person_id, recorded_at desc);
create index consent_by_consultation on consent (municipality_id, consultation_id);
create index consent_by_case on consent (municipality_id, case_id, recorded_at desc);
alter table consent enable row level security;
alter table consent force row level security;
-- about a person: only whoever reaches that person; about nobody named yet: whoever reaches the consultation or case
create policy reached_through_its_subject on consent using (municipality_id = (select my_municipality())
  and case when person_id is not null then person_id = any(array(select r.object_id from reach r where r.kind = 'PERSON'))
           when case_id is not null then case_id = any(array(select r.object_id from reach r where r.kind = 'CASE'))
           else consultation_id = any(array(select r.object_id from reach r where r.kind = 'CONSULTATION')) end);
grant select, insert on consent to "${runtime}";
