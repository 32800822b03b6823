-- Persons and households (世帯): who belongs together changes over time, and not knowing is a fact of its own.
create table person (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null default my_agency(),
  -- null: not yet named; then called_by says how the person is spoken of (「二階の男性」)
  family_name text,
  given_name text,
  kana text not null default '',
  called_by text not null default '',
  sex text not null check (sex in ('MALE', 'FEMALE', 'OTHER', 'UNKNOWN')),
  -- the birth date as precisely as it is known, see PartialDate, and the span it allows
  born text not null default '',
  born_earliest date,
  born_latest date,
  is_deceased boolean not null default false,
  address text not null default '',
  address_state text not null check (address_state in ('KNOWN', 'NOT_ASKED', 'NONE', 'WITHHELD')),
  phone text not null default '',
  phone_state text not null check (phone_state in ('KNOWN', 'NOT_ASKED', 'NONE', 'WITHHELD')),
  contact_note text not null default '',
  -- names and kana folded for search, see the module household
  search_text text not null default '',
  registered_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  check (family_name is not null or given_name is not null or called_by <> ''),
  check ((address_state = 'KNOWN') = (address <> '')),
  check ((phone_state = 'KNOWN') = (phone <> '')),
  check (born_earliest <= born_latest)
);
create index person_by_birth on person (municipality_id, born_earliest);
call guard_origin('person', 'PERSON');
grant select, insert, update on person to "${runtime}";

create table household (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null default my_agency(),
  name text not null,
  dwelling text not null default '',
  address text not null default '',
  area text not null default '',
  key_person_state text not null default 'NOT_ASKED' check (key_person_state in ('NAMED', 'NONE', 'NOT_ASKED')),
  key_person_id uuid,
  key_person_note text not null default '',
  circumstances text not null default '',
  registered_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, key_person_id) references person on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  check ((key_person_state = 'NAMED') = (key_person_id is not null))
);
call guard_origin('household', 'HOUSEHOLD');
grant select, insert, update on household to "${runtime}";

create table membership (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  standing text not null default '',
  lives_together boolean not null default true,
  since date,
  until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, household_id) references household on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  check (until is null or since is null or until >= since)
);
create unique index one_current_membership_of_a_household on membership (municipality_id, household_id, person_id) where until is null;
create index membership_by_person on membership (municipality_id, person_id);
call guard('membership', 'HOUSEHOLD', 'household_id');
grant select, insert, update on membership to "${runtime}";

create table relation (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null check (kind in ('SPOUSE', 'DIVORCED', 'PARENT_OF', 'SIBLING', 'PARTNER', 'OTHER')),
  note text not null default '',
  since date,
  until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, other_id) references person on delete restrict,
  check (person_id <> other_id)
);
create index relation_by_person on relation (municipality_id, person_id);
create index relation_by_other on relation (municipality_id, other_id);
alter table relation enable row level security;
alter table relation force row level security;
create policy both_persons_reached on relation using (municipality_id = (select my_municipality())
  and person_id = any(array(select r.object_id from reach r where r.kind = 'PERSON'))
  and other_id = any(array(select r.object_id from reach r where r.kind = 'PERSON')));
grant select, insert, update on relation to "${runtime}";

-- Whoever reaches a household reaches those who join it.
create function reach_who_joined() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select 1 from reach r where r.kind = 'PERSON' and r.object_id = new.person_id
                   and (r.agency_id = my_agency() or r.staff_id = my_caseworking_staff())) then
    raise exception 'a person out of reach cannot be added to a household' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
  on conflict do nothing;
  return null;
end $$;
create trigger joiners_become_reachable after insert on membership for each row execute function reach_who_joined();
