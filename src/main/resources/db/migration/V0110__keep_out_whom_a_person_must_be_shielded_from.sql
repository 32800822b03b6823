-- 除外: somebody a person must be shielded from (their attacker's kin, a neighbour, a colleague) works in an agency that takes part.
-- Whatever lets them see the person otherwise, this outweighs it (deny beats every allow), at the next statement after it is recorded.
create table exclusion (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  -- who is shielded
  person_id uuid not null,
  -- from whom: one member of staff in all their posts, or everybody in an agency
  staff_id uuid,
  agency_id uuid,
  ground text not null check (ground in ('PERPETRATOR', 'KIN', 'NEIGHBOUR', 'INTEREST', 'WISH', 'OTHER')),
  words text not null check (words <> ''),
  recorded_by uuid not null default my_staff(),
  recorded_at timestamptz not null default now(),
  -- shielding takes one, lifting takes two: the second may be the one who is right
  lifting_asked_by uuid,
  lifting_asked_at timestamptz,
  lifting_reason text not null default '',
  lifted_by uuid,
  lifted_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, recorded_by) references staff on delete restrict,
  foreign key (municipality_id, lifting_asked_by) references staff on delete restrict,
  foreign key (municipality_id, lifted_by) references staff on delete restrict,
  check ((staff_id is null) <> (agency_id is null)),
  check ((lifting_asked_by is null) = (lifting_asked_at is null) and (lifting_asked_by is null) = (lifting_reason = '')),
  check ((lifted_by is null) = (lifted_at is null)),
  constraint lifting_takes_two_people check (lifted_by is null or (lifting_asked_by is not null and lifted_by <> lifting_asked_by))
);
create unique index excluded_once on exclusion (municipality_id, person_id, coalesce(staff_id, agency_id)) where lifted_at is null;
create index exclusion_asked_to_lift on exclusion (municipality_id, lifting_asked_at) where lifting_asked_at is not null and lifted_at is null;
create index exclusion_of_staff on exclusion (municipality_id, staff_id) where lifted_at is null;
create index exclusion_of_agency on exclusion (municipality_id, agency_id) where lifted_at is null;
call guard('exclusion', 'PERSON', 'person_id');
-- the owner's functions name the municipality themselves: they are asked by every policy, and so ask nothing back
create policy upkeep on exclusion to current_user using (true);
create policy upkeep on plan_role for select to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on issue for select to current_user using (municipality_id = (select my_municipality()));
create index issue_by_person on issue (municipality_id, person_id);
create index support_case_by_household on support_case (municipality_id, household_id);
create index support_case_by_person on support_case (municipality_id, person_id);
grant select, insert on exclusion to "${runtime}";
grant update (lifting_asked_by, lifting_asked_at, lifting_reason, lifted_by, lifted_at, version) on exclusion to "${runtime}";

-- Everything that tells of these persons: themselves, where they live, every consultation and case about them.
-- Looked up from the facts as they stand, so that nothing recorded later is forgotten. Ids are unique among all kinds.
create function told_of(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  homes uuid[];
  cases uuid[];
begin
  homes := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(persons)
                   and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date));
  cases := array(select c.id from support_case c where c.municipality_id = here and (c.person_id = any(persons) or c.household_id = any(homes))
                 union select i.case_id from issue i where i.municipality_id = here and i.person_id = any(persons));
  return persons || homes || cases
    || array(select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(persons)
             union select c.id from consultation c where c.municipality_id = here and c.household_id = any(homes))
    || array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))
    || array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))
    || array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases));
end $$;

create function barred_from(for_staff uuid, for_agencies uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare shielded uuid[] := array(
  select e.person_id from exclusion e where e.municipality_id = my_municipality() and e.lifted_at is null
    and (e.staff_id = for_staff or e.agency_id = any(for_agencies)));
begin
  return case when shielded = '{}' then '{}' else told_of(shielded) end;
end $$;

-- What whoever acts is kept from, in whichever of their posts (併任) they act. Asked by every policy: who acts is looked up once.
create function my_barred() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  shielded uuid[];
begin
  if not exists (select from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null) then
    return '{}';
  end if;
  shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null
    and (e.staff_id = who.staff_id or e.agency_id in (
      select p.agency_id from post p where p.municipality_id = who.municipality_id and p.staff_id = who.staff_id
        and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))));
  return case when shielded = '{}' then '{}' else told_of(shielded) end;
end $$;
grant execute on function my_barred() to "${runtime}";

-- The agency and the member of staff by which whoever acts reaches anything, in one look instead of two.
create function my_reachers() returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then '{}'::uuid[] else array[m.agency_id, m.staff_id] end from me() m);
grant execute on function my_reachers() to "${runtime}";

-- Every policy asks this table, and so asks here first.
alter policy own_reach on reach using (
  municipality_id = (select my_municipality())
  and reacher_id = any((select my_reachers())::uuid[])
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and object_id <> all((select my_barred())::uuid[]));

-- The same for the owner's functions, which see every row of reach.
create function i_reach(wanted_kind text, wanted_id uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from reach r where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id
                   and r.reacher_id = any(my_reachers())
                   and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()))
    and wanted_id <> all(my_barred());
end;

create or replace function who_reaches(wanted_kind text, wanted_id uuid)
  returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
  where o.municipality_id = my_municipality() and o.kind = wanted_kind and o.object_id = wanted_id
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
    and i_reach(wanted_kind, wanted_id)
    and wanted_id <> all(barred_from(o.staff_id, array[o.agency_id]));
end;

create or replace function reach_who_joined() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a household' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
  on conflict do nothing;
  return null;
end $$;

create or replace function reach_who_is_concerned() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a consultation' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'CONSULTATION' and r.object_id = new.consultation_id
  on conflict do nothing;
  return null;
end $$;

create or replace function reach_the_subject_of_a_case() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if new.person_id is not null then
    if not i_reach('PERSON', new.person_id) then
      raise exception 'a person out of reach cannot be the subject of a case' using errcode = 'insufficient_privilege';
    end if;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'PERSON', new.person_id, new.agency_id, 'OWNER', new.id) on conflict do nothing;
  else
    if not i_reach('HOUSEHOLD', new.household_id) then
      raise exception 'a household out of reach cannot be the subject of a case' using errcode = 'insufficient_privilege';
    end if;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'HOUSEHOLD', new.household_id, new.agency_id, 'OWNER', new.id) on conflict do nothing;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    select new.municipality_id, 'PERSON', m.person_id, new.agency_id, 'OWNER', new.id
    from membership m where m.municipality_id = new.municipality_id and m.household_id = new.household_id
    on conflict do nothing;
  end if;
  return null;
end $$;

-- Nobody holds what they may not see: work is handed over first, and nothing is handed to whoever is kept out. Otherwise a case would
-- still have a holder by name and nobody who can look at it.
create function held_about(whom uuid, by_staff uuid, by_agency uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with posts as materialized (
    select p.id from post p where p.municipality_id = my_municipality() and (p.staff_id = by_staff or p.agency_id = by_agency)
  ), told as materialized (select told_of(array[whom]) as ids)
  select 'CASE', c.id, c.number from support_case c, told
  where c.municipality_id = my_municipality() and c.holder_post_id in (select p.id from posts p) and c.state <> 'CLOSED' and c.id = any(told.ids)
  union all
  select 'CONSULTATION', c.id, c.number from consultation c, told
  where c.municipality_id = my_municipality() and c.holder_post_id in (select p.id from posts p) and c.id = any(told.ids)
    and not exists (select from support_case s where s.municipality_id = c.municipality_id and s.consultation_id = c.id)
  union all
  select 'REFERRAL', r.id, '' from referral r, told
  where r.municipality_id = my_municipality() and r.holder_post_id in (select p.id from posts p) and r.state not in ('TAKEN_BACK', 'SETTLED') and r.id = any(told.ids);
end;

-- For whoever is about to keep somebody out: what has to be handed over first.
create function to_be_handed_over(whom uuid, by_staff uuid, by_agency uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select h.kind, h.id, h.number from held_about(whom, by_staff, by_agency) h where i_reach('PERSON', whom);
end;
grant execute on function to_be_handed_over(uuid, uuid, uuid) to "${runtime}";

create function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
             where e.municipality_id = new.municipality_id and e.lifted_at is null) then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;
create constraint trigger nobody_kept_out_holds_it after insert on exclusion
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_holds_it after insert on membership
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_holds_it after insert or update of holder_post_id on support_case
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_holds_it after insert or update of holder_post_id on consultation
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_holds_it after insert or update of holder_post_id on referral
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();

-- And nothing is asked of an agency that is kept out: it would never find the request.
create function nothing_is_asked_of_the_kept_out() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare asked uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if asked is not null and new.case_id = any(barred_from(null, array[asked])) then
    raise exception 'this agency is kept out' using errcode = 'check_violation', constraint = 'nothing_is_asked_of_the_kept_out';
  end if;
  return new;
end $$;
create trigger nothing_is_asked_of_the_kept_out before insert on team_member
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');
create trigger nothing_is_asked_of_the_kept_out before insert on referral
  for each row execute function nothing_is_asked_of_the_kept_out('to_agency_id');
create trigger nothing_is_asked_of_the_kept_out before insert on agenda_invitation
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');
create trigger nothing_is_asked_of_the_kept_out before insert or update of agency_id on plan_role
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');

-- Each in their own name; lifting by those who lead and coordinate.
create function exclusion_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.recorded_by <> my_staff() or new.lifting_asked_by is not null or new.lifted_by is not null then
      raise exception 'an exclusion is recorded in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if old.lifted_at is not null
    or (new.lifting_asked_by is distinct from old.lifting_asked_by and new.lifting_asked_by is not null and new.lifting_asked_by <> my_staff())
    or (new.lifted_by is not null and (new.lifted_by <> my_staff() or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR'))) then
    raise exception 'an exclusion is lifted in one''s own name, once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger exclusion_in_ones_own_name before insert or update on exclusion
  for each row execute function exclusion_in_ones_own_name();

-- Which agencies are not even offered where somebody is to be asked about this case or item.
create function agencies_kept_out(wanted_id uuid) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct e.agency_id from exclusion e
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.agency_id is not null
    and wanted_id = any(told_of(array[e.person_id]))
    and (i_reach('CASE', wanted_id) or i_reach('AGENDA_DESK', wanted_id)
      or exists (select from agenda_item a where a.municipality_id = my_municipality() and a.id = wanted_id and i_reach('CASE', a.case_id)));
end;
grant execute on function agencies_kept_out(uuid) to "${runtime}";

-- (me()).* asked who acts once per column; from me() asks once.
create or replace function my_agency() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else m.agency_id end from me() m);
create or replace function my_caseworking_staff() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else m.staff_id end from me() m);
