-- 住所の保護: whom a person fled from must not learn where they live, from the day they apply for it (DV等支援措置 and its provisional form).
-- A warning on the screen is no control, and a channel that was forgotten is where it leaks. So there is one record of the protection, the
-- program cannot select the columns that tell where somebody lives, and the two functions that show them ask that record.
create table address_protection (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  person_id uuid not null,
  recorded_by uuid not null default my_staff(),
  recorded_at timestamptz not null default now(),
  -- protecting takes one, ending takes two; the end of a measure ends nothing by itself
  ending_asked_by uuid,
  ending_asked_at timestamptz,
  ending_reason text not null default '',
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, id, person_id),
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, recorded_by) references staff on delete restrict,
  foreign key (municipality_id, ending_asked_by) references staff on delete restrict,
  foreign key (municipality_id, ended_by) references staff on delete restrict,
  check ((ending_asked_by is null) = (ending_asked_at is null) and (ending_asked_by is null) = (ending_reason = '')),
  check ((ended_by is null) = (ended_at is null)),
  constraint ending_takes_two_people check (ended_by is null or (ending_asked_by is not null and ended_by <> ending_asked_by))
);
create unique index address_protected_once on address_protection (municipality_id, person_id) where ended_at is null;
call guard('address_protection', 'PERSON', 'person_id');
create policy upkeep on address_protection to current_user using (municipality_id = (select my_municipality()));
grant select, insert on address_protection to "${runtime}";
grant update (ending_asked_by, ending_asked_at, ending_reason, ended_by, ended_at, version) on address_protection to "${runtime}";

-- On what it rests: the application, the measure that was granted, each renewal. Later ones are added, earlier ones stay.
create table address_measure (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  protection_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('PROVISIONAL', 'MEASURE', 'OTHER')),
  authority text not null default '',
  applied_on date not null,
  since date not null,
  until date,
  -- from whom, as the applicant says
  against text not null check (against <> ''),
  words text not null default '',
  recorded_by uuid not null default my_staff(),
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, protection_id, person_id) references address_protection (municipality_id, id, person_id) on delete restrict,
  foreign key (municipality_id, recorded_by) references staff on delete restrict,
  check (since >= applied_on),
  check (until is null or until > since),
  check (kind <> 'MEASURE' or (authority <> '' and until is not null)),
  check (kind <> 'OTHER' or words <> '')
);
create index address_measure_of_protection on address_measure (municipality_id, protection_id, until);
call guard('address_measure', 'PERSON', 'person_id');
grant select, insert on address_measure to "${runtime}";

-- Who knows the address because they need it: named when it is recorded, or later by two.
create table address_knower (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  protection_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  reason text not null check (reason <> ''),
  is_first boolean not null default false,
  named_by uuid not null default my_staff(),
  named_at timestamptz not null default now(),
  agreed_by uuid,
  agreed_at timestamptz,
  -- declined, or needed no more: taking away takes one
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, protection_id, person_id) references address_protection (municipality_id, id, person_id) on delete restrict,
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, named_by) references staff on delete restrict,
  foreign key (municipality_id, agreed_by) references staff on delete restrict,
  foreign key (municipality_id, ended_by) references staff on delete restrict,
  check ((agreed_by is null) = (agreed_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  constraint naming_takes_two_people check (agreed_by is null or is_first or (agreed_by <> named_by and agreed_by <> staff_id))
);
create unique index named_once on address_knower (municipality_id, protection_id, staff_id) where ended_at is null;
call guard('address_knower', 'PERSON', 'person_id');
create policy upkeep on address_knower to current_user using (municipality_id = (select my_municipality()));
grant select, insert on address_knower to "${runtime}";
grant update (agreed_by, agreed_at, ended_by, ended_at, version) on address_knower to "${runtime}";

-- Whose address tells it: the person, the households they live in, and who else lives there. Written down once and kept while the protection
-- holds: taking somebody out of a household would otherwise open it.
create table protected_address (
  municipality_id uuid not null references municipality on delete restrict,
  protection_id uuid not null,
  object_id uuid not null,
  primary key (municipality_id, object_id, protection_id),
  foreign key (municipality_id, protection_id) references address_protection on delete restrict
);
create index protected_address_of_protection on protected_address (municipality_id, protection_id);
alter table protected_address enable row level security;
alter table protected_address force row level security;
create policy upkeep on protected_address to current_user using (municipality_id = (select my_municipality()));

-- the emergency openings only had to look; from here on it is changed too
drop policy upkeep on person;
create policy upkeep on person to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on household to current_user using (municipality_id = (select my_municipality()));

-- Of these, what is protected, and whether whoever acts is named to know it: for all protections there are of it.
create function protected_among(wanted uuid[]) returns table (object_id uuid, known boolean)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select a.object_id, bool_and(exists (
    select from address_knower k where k.municipality_id = a.municipality_id and k.protection_id = a.protection_id
      and k.staff_id = (select my_staff()) and k.agreed_at is not null and k.ended_at is null))
  from protected_address a
  join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
  where a.municipality_id = (select my_municipality()) and a.object_id = any(wanted)
  group by a.object_id;
end;

create function reached_among(wanted_kind text, wanted uuid[]) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select array(
    select distinct r.object_id from reach r
    where r.municipality_id = (select my_municipality()) and r.kind = wanted_kind and r.object_id = any(wanted) and not r.implied
      and r.reacher_id = any((select my_reachers())::uuid[])
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and ((select my_barred()) is null or r.object_id <> all((select my_barred())::uuid[])));
end;

-- The only way to where persons live and how they are called. A further condition on who sees it belongs here.
create function shown_addresses(wanted uuid[])
  returns table (person_id uuid, sight text, address text, address_state text, phone text, phone_state text, contact_note text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with seen as materialized (select reached_among('PERSON', wanted) as ids)
  select p.id,
    case when a.object_id is null then 'OPEN' when a.known then 'KNOWN' else 'WITHHELD' end,
    case when a.known is false then '' else p.address end,
    case when a.known is false then 'NOT_ASKED' else p.address_state end,
    case when a.known is false then '' else p.phone end,
    case when a.known is false then 'NOT_ASKED' else p.phone_state end,
    case when a.known is false then '' else p.contact_note end
  from person p
  left join protected_among((select ids from seen)) a on a.object_id = p.id
  where p.municipality_id = (select my_municipality()) and p.id = any((select ids from seen)::uuid[]);
end;
grant execute on function shown_addresses(uuid[]) to "${runtime}";

-- The same for where households live.
create function shown_dwellings(wanted uuid[])
  returns table (household_id uuid, sight text, address text, area text, dwelling text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with seen as materialized (select reached_among('HOUSEHOLD', wanted) as ids)
  select h.id,
    case when a.object_id is null then 'OPEN' when a.known then 'KNOWN' else 'WITHHELD' end,
    case when a.known is false then '' else h.address end,
    case when a.known is false then '' else h.area end,
    case when a.known is false then '' else h.dwelling end
  from household h
  left join protected_among((select ids from seen)) a on a.object_id = h.id
  where h.municipality_id = (select my_municipality()) and h.id = any((select ids from seen)::uuid[]);
end;
grant execute on function shown_dwellings(uuid[]) to "${runtime}";

-- Looking for an address finds whom it is shown of to everybody who reaches them: what one looks for by is put together here, from the names
-- and, unless it is protected, from where they live. Lists sort and choose by an area in the same way.
alter table person add column named_text text not null default '', add column located_text text not null default '';
alter table household add column named_text text not null default '', add column located_text text not null default '',
  add column listed_area text not null default '';

create function person_keeps_its_address() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare known boolean;
begin
  new.named_text := folded_names(concat(new.family_name, new.given_name), new.kana, new.called_by, new.other_names);
  new.located_text := folded_names(new.phone, new.address);
  if tg_op = 'UPDATE' then
    select a.known into known from protected_among(array[new.id]) a;
    if known is false and (new.address, new.address_state, new.phone, new.phone_state, new.contact_note, new.located_text)
        is distinct from (old.address, old.address_state, old.phone, old.phone_state, old.contact_note, old.located_text) then
      raise exception 'an address that is not shown is not changed' using errcode = 'insufficient_privilege';
    end if;
  end if;
  new.search_text := concat_ws('/', nullif(new.named_text, ''), case when known is null then nullif(new.located_text, '') end);
  return new;
end $$;
create trigger person_keeps_its_address before insert or update on person for each row execute function person_keeps_its_address();

create function household_keeps_its_address() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare known boolean;
begin
  new.named_text := folded_names(new.name);
  new.located_text := folded_names(new.address, new.area);
  if tg_op = 'UPDATE' then
    select a.known into known from protected_among(array[new.id]) a;
    if known is false and (new.address, new.area, new.dwelling, new.located_text)
        is distinct from (old.address, old.area, old.dwelling, old.located_text) then
      raise exception 'an address that is not shown is not changed' using errcode = 'insufficient_privilege';
    end if;
  end if;
  new.search_text := concat_ws('/', nullif(new.named_text, ''), case when known is null then nullif(new.located_text, '') end);
  new.listed_area := case when known is null then new.area else '' end;
  return new;
end $$;

-- What was folded into one text so far, in two. Of every municipality, where nobody acts yet.
drop trigger names_are_folded on person;
drop trigger names_are_folded on household;
drop function fold_names_of_a_person();
drop function fold_names_of_a_household();
alter table person no force row level security;
alter table household no force row level security;
alter table person disable trigger user;
alter table household disable trigger user;
update person set named_text = folded_names(concat(family_name, given_name), kana, called_by, other_names),
  located_text = folded_names(phone, address);
update household set named_text = folded_names(name), located_text = folded_names(address, area), listed_area = area;
alter table person enable trigger user;
alter table household enable trigger user;
alter table person force row level security;
alter table household force row level security;
create trigger household_keeps_its_address before insert or update on household for each row execute function household_keeps_its_address();

-- From here on a query that forgets to ask fails, it does not leak.
revoke select on person, household from "${runtime}";
grant select (municipality_id, id, agency_id, family_name, given_name, kana, called_by, other_names, sex, born, born_earliest, born_latest, is_deceased,
  search_text, registered_at, changed_at, changed_by, version) on person to "${runtime}";
grant select (municipality_id, id, agency_id, name, key_person_state, key_person_id, key_person_note, circumstances, search_text, listed_area,
  registered_at, changed_at, changed_by, version) on household to "${runtime}";

-- What is looked for by changes, and whoever has the form open learns that somebody was there before them.
create function put_together_again(changed uuid[]) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  update person set version = version + 1, changed_at = now(), changed_by = (select my_staff())
    where municipality_id = (select my_municipality()) and id = any(changed);
  update household set version = version + 1, changed_at = now(), changed_by = (select my_staff())
    where municipality_id = (select my_municipality()) and id = any(changed);
end;

-- Whoever reaches what was just protected sees less: open pages go, and what was typed about the address goes from kept drafts.
create function protect_addresses(under uuid, those uuid[]) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  more uuid[];
begin
  with added as (
    insert into protected_address (municipality_id, protection_id, object_id)
    select here, under, each from (select distinct unnest(those) as each) one on conflict do nothing returning object_id)
  select array_agg(object_id) into more from added;
  if more is null then
    return;
  end if;
  perform put_together_again(more);
  insert into sight_change (municipality_id, staff_id, agency_id)
    select distinct here, r.staff_id, r.agency_id from reach r
    where r.municipality_id = here and r.object_id = any(more) and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now());
  update draft set fields = fields - array['address', 'addressState', 'phone', 'phoneState', 'contactNote', 'area', 'dwelling']
    where municipality_id = here and key in (select kind || ':' || each from unnest(more) each, unnest(array['person', 'household']) kind);
end $$;

create function who_lives_with(whom uuid) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with homes as materialized (
    select m.household_id from membership m where m.municipality_id = (select my_municipality()) and m.person_id = whom and m.lives_together
      and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date))
  select array(
    select household_id from homes
    union
    select m.person_id from membership m where m.municipality_id = (select my_municipality())
      and m.household_id in (select household_id from homes) and m.lives_together
      and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date));
end;

-- Protecting somebody and moving somebody in at the same moment would each not see the other: they wait for each other.
create function address_becomes_protected() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('address protection', 0));
  perform protect_addresses(new.id, array[new.person_id] || who_lives_with(new.person_id));
  return null;
end $$;
create trigger address_becomes_protected after insert on address_protection for each row execute function address_becomes_protected();

create function who_moves_in_is_protected() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  under uuid;
begin
  if not new.lives_together or new.until <= (now() at time zone 'Asia/Tokyo')::date then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('address protection', 0));
  for under in
    select p.id from address_protection p
    where p.municipality_id = new.municipality_id and p.person_id = new.person_id and p.ended_at is null
  loop
    perform protect_addresses(under, array[new.household_id] || who_lives_with(new.person_id));
  end loop;
  -- into a household that is protected for somebody else in it
  for under in
    select a.protection_id from protected_address a
    join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
    where a.municipality_id = new.municipality_id and a.object_id = new.household_id
  loop
    perform protect_addresses(under, array[new.person_id]);
  end loop;
  return null;
end $$;
create trigger who_moves_in_is_protected after insert or update of lives_together, until on membership
  for each row execute function who_moves_in_is_protected();

create function address_is_open_again() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  perform put_together_again(array(
    select a.object_id from protected_address a where a.municipality_id = new.municipality_id and a.protection_id = new.id));
  return null;
end $$;
create trigger address_is_open_again after update of ended_at on address_protection
  for each row when (new.ended_at is not null and old.ended_at is null) execute function address_is_open_again();

create function knower_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, staff_id) values (new.municipality_id, new.staff_id);
  return null;
end $$;
create trigger knower_narrows_sight after update of ended_at on address_knower
  for each row when (new.ended_at is not null and old.ended_at is null) execute function knower_narrows_sight();

-- Each in their own name; ending and naming are decided by those who lead and coordinate.
create function protection_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.recorded_by <> my_staff() or new.ending_asked_by is not null or new.ended_by is not null then
      raise exception 'a protection is recorded in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    new.recorded_at := now();
    return new;
  end if;
  if old.ended_at is not null
    or (new.ending_asked_by is distinct from old.ending_asked_by and new.ending_asked_by is not null and new.ending_asked_by <> my_staff())
    or (new.ended_by is not null and (new.ended_by <> my_staff() or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR'))) then
    raise exception 'a protection is ended in one''s own name, once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger protection_in_ones_own_name before insert or update on address_protection
  for each row execute function protection_in_ones_own_name();

create function knower_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    new.named_at := now();
    if new.named_by <> my_staff() or new.ended_by is not null
      or new.is_first <> (new.agreed_by is not null) or (new.is_first and new.agreed_by <> my_staff())
      or (new.is_first and not exists (select from address_protection p
            where p.id = new.protection_id and p.recorded_by = my_staff() and p.recorded_at = now())) then
      raise exception 'whoever knows an address is named in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.ended_at is not null
    or (new.agreed_by is distinct from old.agreed_by
      and (old.agreed_by is not null or new.agreed_by <> my_staff() or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR')))
    or (new.ended_by is not null and new.ended_by <> my_staff()) then
    raise exception 'naming is answered in one''s own name, once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger knower_in_ones_own_name before insert or update on address_knower
  for each row execute function knower_in_ones_own_name();
