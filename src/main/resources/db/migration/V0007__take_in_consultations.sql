-- Consultations (相談受付). The database itself refuses one that nobody holds or that has no next date.
create table consultation (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null default my_agency(),
  number text not null,
  received_at timestamptz not null,
  received_by uuid not null,
  channel text not null,
  speaker text not null,
  speaker_name text not null default '',
  speaker_contact text not null default '',
  speaker_agency_id uuid,
  complaint text not null check (complaint <> ''),
  household_id uuid,
  urgency text not null check (urgency in ('NORMAL', 'SOON', 'URGENT')),
  emergency_need text not null check (emergency_need in ('NEEDED', 'NOT_NEEDED', 'UNCLEAR')),
  emergency_note text not null default '',
  outcome text check (outcome in ('INFORMED', 'REFER', 'SEEK_CONSENT', 'CONTINUE', 'MULTI_AGENCY', 'SUSPENDED')),
  outcome_reason text not null default '',
  screened_at timestamptz,
  screened_by uuid,
  holder_post_id uuid,
  next_step text not null default '',
  next_date date,
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, received_by) references post on delete restrict,
  foreign key (municipality_id, screened_by) references post on delete restrict,
  foreign key (municipality_id, holder_post_id) references post on delete restrict,
  foreign key (municipality_id, speaker_agency_id) references agency on delete restrict,
  foreign key (municipality_id, household_id) references household on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  constraint somebody_holds_it_or_it_ended_for_a_reason check (
    (holder_post_id is not null and next_date is not null)
    or (outcome is not null and outcome in ('INFORMED', 'SUSPENDED') and outcome_reason <> ''))
);
create index consultation_by_agency on consultation (municipality_id, agency_id, received_at desc);
create index consultation_by_holder on consultation (municipality_id, holder_post_id, next_date);
call guard_origin('consultation', 'CONSULTATION');
grant select, insert, update on consultation to "${runtime}";

create table consultation_person (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  consultation_id uuid not null,
  person_id uuid not null,
  part text not null default '',
  primary key (municipality_id, consultation_id, person_id),
  foreign key (municipality_id, consultation_id) references consultation on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict
);
call guard('consultation_person', 'CONSULTATION', 'consultation_id');
grant select, insert, update, delete on consultation_person to "${runtime}";

create table consultation_issue (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  consultation_id uuid not null,
  position int not null,
  code text,
  words text not null default '',
  primary key (municipality_id, consultation_id, position),
  foreign key (municipality_id, consultation_id) references consultation on delete restrict,
  check (code is not null or words <> '')
);
call guard('consultation_issue', 'CONSULTATION', 'consultation_id');
grant select, insert, update, delete on consultation_issue to "${runtime}";

-- A holder in another agency reaches the consultation and the people in it.
create function reach_what_one_holds() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare holding_agency uuid;
begin
  select p.agency_id into holding_agency from post p where p.municipality_id = new.municipality_id and p.id = new.holder_post_id;
  if holding_agency is null or holding_agency = new.agency_id then return null; end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, 'CONSULTATION', new.id, holding_agency, 'HOLDER', new.id) on conflict do nothing;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select new.municipality_id, 'PERSON', cp.person_id, holding_agency, 'HOLDER', new.id
  from consultation_person cp where cp.municipality_id = new.municipality_id and cp.consultation_id = new.id
  on conflict do nothing;
  if new.household_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'HOUSEHOLD', new.household_id, holding_agency, 'HOLDER', new.id) on conflict do nothing;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    select new.municipality_id, 'PERSON', m.person_id, holding_agency, 'HOLDER', new.id
    from membership m where m.municipality_id = new.municipality_id and m.household_id = new.household_id
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger holders_reach_it after insert or update of holder_post_id, household_id on consultation
  for each row execute function reach_what_one_holds();

create function reach_who_is_concerned() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select 1 from reach r where r.kind = 'PERSON' and r.object_id = new.person_id
                   and (r.agency_id = my_agency() or r.staff_id = my_caseworking_staff())) then
    raise exception 'a person out of reach cannot be added to a consultation' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id
  from reach r where r.kind = 'CONSULTATION' and r.object_id = new.consultation_id
  on conflict do nothing;
  return null;
end $$;
create trigger the_concerned_become_reachable after insert on consultation_person
  for each row execute function reach_who_is_concerned();

-- Running numbers per fiscal year (年度ごとの番号).
create table running_number (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  series text not null,
  fiscal_year int not null,
  last int not null,
  primary key (municipality_id, series, fiscal_year)
);
call guard_by_municipality('running_number');
grant select, insert, update on running_number to "${runtime}";
