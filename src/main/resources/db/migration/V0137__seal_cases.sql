-- 封印: a case that only staff named to read it may see. For everybody else there is no such case: for their supervisor, for the
-- agencies of the team, for whoever holds another post in the same office. Deny beats every allow, as with who is kept out of a person.
create table case_seal (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  reason text not null check (reason <> ''),
  sealed_by uuid not null default my_staff(),
  sealed_at timestamptz not null default now(),
  lifting_asked_by uuid,
  lifting_asked_at timestamptz,
  lifting_reason text not null default '',
  lifted_by uuid,
  lifted_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, id, case_id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, sealed_by) references staff on delete restrict,
  foreign key (municipality_id, lifting_asked_by) references staff on delete restrict,
  foreign key (municipality_id, lifted_by) references staff on delete restrict,
  check ((lifting_asked_by is null) = (lifting_asked_at is null) and (lifting_asked_by is null) = (lifting_reason = '')),
  check ((lifted_by is null) = (lifted_at is null)),
  constraint unsealing_takes_two_people check (lifted_by is null or (lifting_asked_by is not null and lifted_by <> lifting_asked_by))
);
create unique index sealed_once on case_seal (municipality_id, case_id) where lifted_at is null;
call guard('case_seal', 'CASE', 'case_id');
create policy upkeep on case_seal to current_user using (municipality_id = (select my_municipality()));
grant select on case_seal to "${runtime}";
grant update (lifting_asked_by, lifting_asked_at, lifting_reason, lifted_by, lifted_at, version) on case_seal to "${runtime}";

-- Who may read it: named when it is sealed, or later by two.
create table seal_reader (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  seal_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  reason text not null check (reason <> ''),
  is_first boolean not null default false,
  named_by uuid not null default my_staff(),
  named_at timestamptz not null default now(),
  agreed_by uuid,
  agreed_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, seal_id, case_id) references case_seal (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, named_by) references staff on delete restrict,
  foreign key (municipality_id, agreed_by) references staff on delete restrict,
  foreign key (municipality_id, ended_by) references staff on delete restrict,
  check ((agreed_by is null) = (agreed_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  constraint adding_a_reader_takes_two_people check (agreed_by is null or is_first or (agreed_by <> named_by and agreed_by <> staff_id))
);
create unique index reads_once on seal_reader (municipality_id, seal_id, staff_id) where ended_at is null;
call guard('seal_reader', 'CASE', 'case_id');
create policy upkeep on seal_reader to current_user using (municipality_id = (select my_municipality()));
grant select, insert on seal_reader to "${runtime}";
grant update (agreed_by, agreed_at, ended_by, ended_at, version) on seal_reader to "${runtime}";
-- owner's questions below
create policy upkeep on agenda_invitation for select to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on sitting for select to current_user using (municipality_id = (select my_municipality()));

-- All that hangs on these cases. The persons and where they live are not sealed with them.
create function told_of_cases(cases uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare here uuid := my_municipality();
begin
  return cases
    || array(select c.consultation_id from support_case c where c.municipality_id = here and c.id = any(cases) and c.consultation_id is not null)
    || array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))
    || array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))
    || array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases));
end $$;

-- The sealed cases that none of these may read.
create function sealed_from(any_of uuid[]) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select array(
    select s.case_id from case_seal s
    where s.municipality_id = (select my_municipality()) and s.lifted_at is null and not exists (
      select from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id and r.staff_id = any(any_of)
        and r.agreed_at is not null and r.ended_at is null));
end;

create function staff_today_of(agencies uuid[]) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select array(
    select p.staff_id from post p where p.municipality_id = (select my_municipality()) and p.agency_id = any(agencies)
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and p.role not in ('PLANNER', 'ADMINISTRATOR'));
end;

-- who is kept out of persons, as before
create function excluded_from(for_staff uuid, for_agencies uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare shielded uuid[] := array(
  select e.person_id from exclusion e where e.municipality_id = my_municipality() and e.lifted_at is null
    and (e.staff_id = for_staff or e.agency_id = any(for_agencies)));
begin
  return case when shielded = '{}' then '{}' else told_of(shielded) end;
end $$;

create or replace function barred_from(for_staff uuid, for_agencies uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare sealed uuid[] := sealed_from(for_staff || staff_today_of(for_agencies));
begin
  return excluded_from(for_staff, for_agencies) || case when sealed = '{}' then '{}' else told_of_cases(sealed) end;
end $$;

create or replace function my_barred() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  shielded uuid[] := '{}';
  sealed uuid[] := '{}';
begin
  if exists (select from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null) then
    shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null
      and (e.staff_id = who.staff_id or e.agency_id in (
        select p.agency_id from post p where p.municipality_id = who.municipality_id and p.staff_id = who.staff_id
          and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))));
  end if;
  if exists (select from case_seal s where s.municipality_id = who.municipality_id and s.lifted_at is null) then
    sealed := sealed_from(array[who.staff_id]);
  end if;
  if shielded = '{}' and sealed = '{}' then
    return null;
  end if;
  return case when shielded = '{}' then '{}' else told_of(shielded) end || case when sealed = '{}' then '{}' else told_of_cases(sealed) end;
end $$;

-- Agencies of which nobody may read the case are not offered either.
create or replace function agencies_kept_out(wanted_id uuid) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with reached as materialized (
    select wanted_id as id where i_reach('CASE', wanted_id) or i_reach('AGENDA_DESK', wanted_id)
      or exists (select from agenda_item a where a.municipality_id = my_municipality() and a.id = wanted_id and i_reach('CASE', a.case_id)))
  select distinct e.agency_id from exclusion e, reached
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.agency_id is not null
    and reached.id = any(told_of(array[e.person_id]))
  union
  select g.id from agency g, reached
  where g.municipality_id = my_municipality()
    and exists (select from case_seal s where s.municipality_id = g.municipality_id and s.lifted_at is null
                  and (s.case_id = reached.id or exists (select from agenda_item a where a.municipality_id = s.municipality_id
                                                           and a.id = reached.id and a.case_id = s.case_id))
                  and s.case_id = any(sealed_from(staff_today_of(array[g.id]))));
end;

-- What is in the hands of somebody who may not read it, and would be nobody's: who holds the case, open requests, items on an agenda, roles.
create function in_hands_of_others(about uuid, readers uuid[]) returns table (kind text, id uuid, words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select 'CASE', c.id, c.number from support_case c join post p on p.municipality_id = c.municipality_id and p.id = c.holder_post_id
  where c.municipality_id = my_municipality() and c.id = about and c.state <> 'CLOSED' and p.staff_id <> all(readers)
  union all
  select 'REFERRAL', r.id, g.name from referral r
  join agency g on g.municipality_id = r.municipality_id and g.id = r.to_agency_id
  join post p on p.municipality_id = r.municipality_id and p.id = r.holder_post_id
  where r.municipality_id = my_municipality() and r.case_id = about and r.state not in ('TAKEN_BACK', 'SETTLED')
    and (p.staff_id <> all(readers) or not staff_today_of(array[r.to_agency_id]) && readers)
  union all
  select 'AGENDA_ITEM', a.id, s.name from agenda_item a join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
  where a.municipality_id = my_municipality() and a.case_id = about and a.state = 'TABLED'
    and (not staff_today_of(array[s.agency_id]) && readers or exists (
      select from agenda_invitation i where i.municipality_id = a.municipality_id and i.item_id = a.id
        and not staff_today_of(array[i.agency_id]) && readers))
  union all
  select 'PLAN_ROLE', r.id, g.name || '：' || r.task from plan_role r join agency g on g.municipality_id = r.municipality_id and g.id = r.agency_id
  where r.municipality_id = my_municipality() and r.case_id = about and r.ended_on is null and r.progress not in ('DONE', 'DROPPED')
    and r.reply in ('AWAITED', 'ACCEPTED', 'ASKED') and not staff_today_of(array[r.agency_id]) && readers;
end;

create function to_be_settled(about uuid, readers uuid[]) returns table (kind text, id uuid, words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select h.kind, h.id, h.words from in_hands_of_others(about, readers) h where i_reach('CASE', about);
end;
grant execute on function to_be_settled(uuid, uuid[]) to "${runtime}";

-- Who can be named: staff of offices that reach the case, sealed or not, and are not kept out of anybody in it.
create function who_may_read(about uuid) returns table (staff_id uuid, name text, agency text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct on (g.name, s.name, s.id) s.id, s.name, g.name
  from reach o
  join post p on p.municipality_id = o.municipality_id and (p.agency_id = o.agency_id or p.staff_id = o.staff_id)
    and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    and p.role not in ('PLANNER', 'ADMINISTRATOR')
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  join agency g on g.municipality_id = p.municipality_id and g.id = p.agency_id
  where o.municipality_id = my_municipality() and o.kind = 'CASE' and o.object_id = about
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
    and i_reach('CASE', about)
    and about <> all(excluded_from(s.id, array(
      select w.agency_id from post w where w.municipality_id = p.municipality_id and w.staff_id = s.id)))
  order by g.name, s.name, s.id;
end;
grant execute on function who_may_read(uuid) to "${runtime}";

-- Looked at when all is done, by seal and handing over in turn: each would not see the other.
create function readers_hold_what_is_sealed() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_table_name in ('case_seal', 'seal_reader') then
    perform pg_advisory_xact_lock(hashtextextended('seal', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('seal', 0));
  end if;
  if exists (
    select from case_seal s cross join lateral in_hands_of_others(s.case_id, array(
      select r.staff_id from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id
        and r.agreed_at is not null and r.ended_at is null))
    where s.municipality_id = new.municipality_id and s.lifted_at is null
      and s.case_id = case tg_table_name when 'support_case' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'case_id')::uuid end) then
    raise exception 'what is sealed is in the hands of somebody who may not read it'
      using errcode = 'check_violation', constraint = 'readers_hold_what_is_sealed';
  end if;
  return null;
end $$;
create constraint trigger readers_hold_what_is_sealed after insert on case_seal
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after update of ended_at on seal_reader
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after update of holder_post_id, state on support_case
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert or update of holder_post_id, state on referral
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert on agenda_item
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert on agenda_invitation
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert or update of agency_id on plan_role
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();

-- Open pages of whoever reaches the case go: which of them may still read it, their next page knows.
create function seal_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_table_name = 'seal_reader' then
    insert into sight_change (municipality_id, staff_id) values (new.municipality_id, new.staff_id);
    return null;
  end if;
  insert into sight_change (municipality_id, staff_id, agency_id)
    select distinct r.municipality_id, r.staff_id, r.agency_id from reach r
    where r.municipality_id = new.municipality_id and r.object_id = any(told_of_cases(array[new.case_id]))
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now());
  return null;
end $$;
create trigger seal_narrows_sight after insert on case_seal for each row execute function seal_narrows_sight();
create trigger seal_narrows_sight after update of ended_at on seal_reader
  for each row when (new.ended_at is not null and old.ended_at is null) execute function seal_narrows_sight();

create function seal_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.sealed_by <> my_staff() or new.lifting_asked_by is not null or new.lifted_by is not null
      or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR') then
      raise exception 'a case is sealed in one''s own name by those who lead' using errcode = 'insufficient_privilege';
    end if;
    new.sealed_at := now();
    return new;
  end if;
  if old.lifted_at is not null
    or (new.lifting_asked_by is distinct from old.lifting_asked_by and new.lifting_asked_by is not null and new.lifting_asked_by <> my_staff())
    or (new.lifted_by is not null and (new.lifted_by <> my_staff() or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR'))) then
    raise exception 'a seal is lifted in one''s own name, once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger seal_in_ones_own_name before insert or update on case_seal for each row execute function seal_in_ones_own_name();

create function reader_in_ones_own_name() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    new.named_at := now();
    if new.named_by <> my_staff() or new.ended_by is not null
      or new.is_first <> (new.agreed_by is not null) or (new.is_first and new.agreed_by <> my_staff())
      or (new.is_first and not exists (select from case_seal s where s.municipality_id = new.municipality_id
            and s.id = new.seal_id and s.sealed_by = my_staff() and s.sealed_at = now())) then
      raise exception 'a reader is named in one''s own name' using errcode = 'insufficient_privilege';
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
create trigger reader_in_ones_own_name before insert or update on seal_reader for each row execute function reader_in_ones_own_name();

-- Whoever opens it again, or names another reader, has to be a reader themselves, and takes a second who leads: so there are always two, one
-- of whom leads. Otherwise it would stay closed for good.
create function can_be_opened(readers uuid[]) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select count(distinct p.staff_id) > 1 and coalesce(bool_or(p.role in ('SUPERVISOR', 'COORDINATOR')), false)
  from post p where p.municipality_id = (select my_municipality()) and p.staff_id = any(readers)
    and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity');
end;
grant execute on function can_be_opened(uuid[]) to "${runtime}";

create function readers_can_open_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from case_seal s where s.municipality_id = new.municipality_id and s.id = new.seal_id and s.lifted_at is null)
    and not can_be_opened(array(
      select r.staff_id from seal_reader r where r.municipality_id = new.municipality_id and r.seal_id = new.seal_id
        and r.agreed_at is not null and r.ended_at is null)) then
    raise exception 'nobody could open it again' using errcode = 'check_violation', constraint = 'readers_can_open_it';
  end if;
  return null;
end $$;
create constraint trigger readers_can_open_it after insert or update of ended_at on seal_reader
  deferrable initially deferred for each row execute function readers_can_open_it();

-- In one act, with its first readers: whoever seals need not be one of them, and from then on would see neither.
create function seal_case(new_id uuid, about uuid, why text, readers uuid[]) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('CASE', about) or not readers <@ array(select w.staff_id from who_may_read(about) w) then
    raise exception 'sealed by and for those who reach it' using errcode = 'insufficient_privilege';
  end if;
  insert into case_seal (municipality_id, id, case_id, reason) values (my_municipality(), new_id, about, why);
  insert into seal_reader (municipality_id, id, seal_id, case_id, staff_id, reason, is_first, agreed_by, agreed_at)
    select my_municipality(), gen_random_uuid(), new_id, about, each, '封印のとき', true, my_staff(), now() from unnest(readers) each;
end $$;
grant execute on function seal_case(uuid, uuid, text, uuid[]) to "${runtime}";
