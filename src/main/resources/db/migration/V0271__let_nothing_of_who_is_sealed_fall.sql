-- A person is sealed when what is about them is in the hands of those who will read it, and it stays so: as with the seal of a case, asked before
-- and looked at again when all is done. And nothing is left beside it that tells of them.

-- All persons that are sealed, by all their records.
create function all_sealed_persons() returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
  return persons_sealed_from('{}');

-- Who could read what is closed when this person is sealed for these readers, or is already, besides others who are: somebody named for one of a
-- home in which two are sealed sees the home, and nobody else does.
create function reading_when_sealed(whom uuid[], readers uuid[]) returns table (staff_id uuid, closed uuid[])
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  with records as materialized (select same_as(whom) as ids), named as (
    select unnest(readers) as id
    union
    select r.staff_id from case_seal s join seal_reader r on r.municipality_id = s.municipality_id and r.seal_id = s.id
    where s.municipality_id = my_municipality() and s.person_id is not null and s.lifted_at is null and r.agreed_at is not null and r.ended_at is null)
  select n.id, closed_with(array(
    select p.id from unnest(persons_sealed_from(array[n.id])) p (id) where n.id <> all(readers) or p.id <> all(r.ids)
    union
    select unnest(r.ids) where n.id <> all(readers)))
  from named n, records r;
end;

-- What has to be settled before somebody is sealed for these readers. What was asked of others about them, and what tells of them where others
-- go on: who moves things in a household of others, the name of such a household, a case that has a seal of its own.
create function left_to_others(whom uuid[], readers uuid[]) returns table (kind text, id uuid, words text)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  records uuid[] := same_as(whom);
  closed uuid[] := closed_with(all_sealed_persons() || records);
  homes uuid[] := array(
    select distinct m.household_id from membership m where m.municipality_id = here and m.person_id = any(records) and m.household_id <> all(closed));
  names text[] := names_of(records);
begin
  return query
  with reading as materialized (select r.staff_id, r.closed from reading_when_sealed(whom, readers) r)
  select h.kind, h.id, h.words from support_case c
  cross join lateral in_hands_of_others(c.id, array(select r.staff_id from reading r where c.id <> all(r.closed))) h
  where c.municipality_id = here and c.id = any(closed)
  union all
  select 'CONSULTATION', c.id, c.number from consultation c join post p on p.municipality_id = c.municipality_id and p.id = c.holder_post_id
  where c.municipality_id = here and c.id = any(closed) and p.staff_id not in (select r.staff_id from reading r where c.id <> all(r.closed))
    and not exists (select from support_case s where s.municipality_id = here and s.consultation_id = c.id)
  union all
  select 'SEALED_CASE', c.id, c.number from case_seal s join support_case c on c.municipality_id = s.municipality_id and c.id = s.case_id
  where s.municipality_id = here and s.lifted_at is null and c.id = any(closed)
  union all
  -- in what is about others too: what was asked of somebody about them
  select 'REFERRAL', r.id, g.name from referral r join agency g on g.municipality_id = r.municipality_id and g.id = r.to_agency_id
  join post p on p.municipality_id = r.municipality_id and p.id = r.holder_post_id
  where r.municipality_id = here and r.case_id <> all(closed) and r.state not in ('TAKEN_BACK', 'SETTLED')
    and r.id in (select a.referral_id from referral_about a left join issue i on i.municipality_id = a.municipality_id and i.id = a.issue_id
                 where a.municipality_id = here and (a.person_id = any(records) or i.person_id = any(records)))
    and (p.staff_id <> all(readers) or not staff_today_of(array[r.to_agency_id]) && readers)
  union all
  select 'PLAN_ROLE', r.id, coalesce(g.name, '') || '：' || r.task from plan_role r
  left join agency g on g.municipality_id = r.municipality_id and g.id = r.agency_id
  left join post p on p.municipality_id = r.municipality_id and p.id = r.holder_post_id
  left join issue i on i.municipality_id = r.municipality_id and i.id = r.issue_id
  where r.municipality_id = here and r.case_id <> all(closed) and (r.person_id = any(records) or i.person_id = any(records))
    and r.ended_on is null and r.progress not in ('DONE', 'DROPPED') and r.reply in ('AWAITED', 'ACCEPTED', 'ASKED')
    and (not coalesce(p.staff_id = any(readers), true) or r.agency_id is not null and not staff_today_of(array[r.agency_id]) && readers)
  union all
  select 'KEY_PERSON', h.id, h.name from household h
  where h.municipality_id = here and h.key_person_id = any(records) and h.id <> all(closed)
  union all
  select 'HOUSEHOLD_NAME', h.id, h.name from household h
  where h.municipality_id = here and h.id = any(homes) and is_named(h.name, names);
end $$;

-- What whoever seals does not reach themselves has neither id nor words: that another agency knows the person is not theirs to learn from here.
create function to_be_settled_about(whom uuid, readers uuid[]) returns table (kind text, id uuid, words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct h.kind, case when seen.reached then h.id end, case when seen.reached then h.words else '' end
  from left_to_others(array[whom], readers) h
  cross join lateral (select i_reach(case
    when h.kind in ('KEY_PERSON', 'HOUSEHOLD_NAME') then 'HOUSEHOLD' when h.kind = 'SEALED_CASE' then 'CASE' else h.kind end, h.id)) seen (reached)
  where i_reach('PERSON', whom);
end;
grant execute on function to_be_settled_about(uuid, uuid[]) to "${runtime}";

-- The seal over a record: a case's own, or of the person it is closed with; of a person, whichever of their records was sealed.
create function seal_over(wanted_kind text, about uuid) returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null) or not i_reach(wanted_kind, about) then
    return null;
  end if;
  return (
    select s.id from case_seal s
    where s.municipality_id = my_municipality() and s.lifted_at is null and (
      s.case_id = about
      or about = any(closed_with(array[s.person_id]))
      -- of a home in which two are sealed
      or about = any(told_of(array[s.person_id])) and about = any(closed_with(all_sealed_persons())))
    order by s.sealed_at limit 1);
end $$;
grant execute on function seal_over(text, uuid) to "${runtime}";

-- Who can be named, also to read a person: staff of offices that reach them, sealed or not, and are not kept out.
create or replace function who_may_read(about uuid) returns table (staff_id uuid, name text, agency text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct on (g.name, s.name, s.id) s.id, s.name, g.name
  from reach o
  join post p on p.municipality_id = o.municipality_id and (p.agency_id = o.agency_id or p.staff_id = o.staff_id)
    and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    and p.role not in ('PLANNER', 'ADMINISTRATOR')
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  join agency g on g.municipality_id = p.municipality_id and g.id = p.agency_id
  where o.municipality_id = my_municipality() and o.kind in ('CASE', 'PERSON') and o.object_id = about
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
    and i_reach(o.kind, about)
    and about <> all(excluded_from(s.id, array(
      select w.agency_id from post w where w.municipality_id = p.municipality_id and w.staff_id = s.id)))
  order by g.name, s.name, s.id;
end;

-- In one act, as a case is sealed: by somebody who sees the person whole, once for one human being.
create function seal_person(new_id uuid, about uuid, why text, readers uuid[]) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  if mine_to_give('PERSON', about) is distinct from 'WHOLE' or not readers <@ array(select w.staff_id from who_may_read(about) w) then
    raise exception 'sealed by those who see the person whole, for those who reach them' using errcode = 'insufficient_privilege';
  end if;
  insert into case_seal (municipality_id, id, person_id, reason) values (my_municipality(), new_id, about, why);
  insert into seal_reader (municipality_id, id, seal_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
    select my_municipality(), gen_random_uuid(), new_id, about, each, '封印のとき', true, my_staff(), now() from unnest(readers) each;
end $$;
grant execute on function seal_person(uuid, uuid, text, uuid[]) to "${runtime}";

-- Two seals over one record would leave those who read both, who could be nobody. Sealing, and judging records to be one, wait for each other.
create function one_seal_over_one_record() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare here uuid := new.municipality_id;
begin
  perform pg_advisory_xact_lock(hashtextextended('seal', 0));
  if exists (select from case_seal s where s.municipality_id = here and s.lifted_at is null and s.case_id = any(closed_with(all_sealed_persons())))
    or exists (select from case_seal s join case_seal o on o.municipality_id = s.municipality_id and o.id > s.id
               where s.municipality_id = here and s.lifted_at is null and o.lifted_at is null
                 and s.person_id is not null and o.person_id = any(same_as(array[s.person_id]))) then
    raise exception 'it is under a seal already' using errcode = 'check_violation', constraint = 'one_seal_over_one_record';
  end if;
  return null;
end $$;
create constraint trigger one_seal_over_one_record after insert on case_seal
  deferrable initially deferred for each row execute function one_seal_over_one_record();
create constraint trigger one_seal_over_one_record after insert on same_person
  deferrable initially deferred for each row execute function one_seal_over_one_record();

-- Looked at when all is done, by seal and handing over in turn: each would not see the other.
create or replace function readers_hold_what_is_sealed() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := new.municipality_id;
  told jsonb := to_jsonb(new);
  about uuid := case tg_table_name when 'support_case' then (told ->> 'id')::uuid else (told ->> 'case_id')::uuid end;
begin
  if tg_table_name in ('case_seal', 'seal_reader', 'same_person') then
    perform pg_advisory_xact_lock(hashtextextended('seal', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('seal', 0));
  end if;
  if exists (
    select from case_seal s cross join lateral in_hands_of_others(s.case_id, array(
      select r.staff_id from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id
        and r.agreed_at is not null and r.ended_at is null))
    where s.municipality_id = here and s.lifted_at is null and s.case_id = about) then
    raise exception 'what is sealed is in the hands of somebody who may not read it'
      using errcode = 'check_violation', constraint = 'readers_hold_what_is_sealed';
  end if;
  -- what is asked is what the row can have brought about
  if exists (
    select from case_seal s cross join lateral left_to_others(array[s.person_id], array(
      select r.staff_id from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id
        and r.agreed_at is not null and r.ended_at is null)) h
    where s.municipality_id = here and s.lifted_at is null and s.person_id is not null
      -- the name of what others go on with is theirs to choose
      and h.kind <> 'HOUSEHOLD_NAME'
      and case tg_table_name
        when 'case_seal' then s.id = (told ->> 'id')::uuid
        when 'seal_reader' then s.id = (told ->> 'seal_id')::uuid
        when 'same_person' then s.person_id = any(same_as(array[(told ->> 'person_id')::uuid]))
        when 'consultation_person' then h.id = (told ->> 'consultation_id')::uuid
        when 'referral_about' then h.id = (told ->> 'referral_id')::uuid
        when 'agenda_invitation' then h.id = (told ->> 'item_id')::uuid
        else h.id = (told ->> 'id')::uuid end) then
    raise exception 'what tells of somebody sealed is in the hands of somebody who may not read it'
      using errcode = 'check_violation', constraint = 'readers_hold_what_is_sealed';
  end if;
  return null;
end $$;
create constraint trigger readers_hold_what_is_opened after insert on support_case
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert or update of holder_post_id on consultation
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert on consultation_person
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_asked after update of reply on plan_role
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_asked after insert on referral_about
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert on same_person
  deferrable initially deferred for each row execute function readers_hold_what_is_sealed();
create constraint trigger readers_hold_what_is_sealed after insert or update of key_person_id on household
  deferrable initially deferred for each row when (new.key_person_id is not null) execute function readers_hold_what_is_sealed();

-- A home that is closed with somebody opens for nobody by who is put into it; nor does a home that stands empty close over them.
create function home_is_closed_against(whom uuid, home uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  sealed uuid[];
begin
  if not exists (select from case_seal s where s.municipality_id = here and s.person_id is not null and s.lifted_at is null)
    or exists (select from household h where h.municipality_id = here and h.id = home and h.registered_at = now()) then
    return false;
  end if;
  sealed := all_sealed_persons();
  if not exists (select from membership m where m.municipality_id = here and m.household_id = home) then
    return whom = any(sealed);
  end if;
  return home = any(closed_with(sealed))
    and exists (select from membership m where m.municipality_id = here and m.household_id = home and m.person_id <> all(same_as(array[whom])));
end $$;

create or replace function can_join(whom uuid, home uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select i_reach('PERSON', whom) and i_reach('HOUSEHOLD', home) and not home_is_held_against(whom, home) and not home_is_closed_against(whom, home);
end;

create function a_closed_home_stays_closed() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if home_is_closed_against(new.person_id, new.household_id) then
    raise exception 'nobody joins a home that is closed' using errcode = 'check_violation', constraint = 'a_closed_home_stays_closed';
  end if;
  return new;
end $$;
create trigger a_closed_home_stays_closed before insert on membership for each row execute function a_closed_home_stays_closed();

-- Whether somebody can be the key person of a household: who is sealed cannot, of a household in which others go on without them.
create function can_be_key_person(whom uuid, home uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare sealed uuid[];
begin
  if not (i_reach('PERSON', whom) and i_reach('HOUSEHOLD', home)) then return false; end if;
  if not exists (select from case_seal s where s.municipality_id = my_municipality() and s.person_id is not null and s.lifted_at is null) then
    return true;
  end if;
  sealed := all_sealed_persons();
  return whom <> all(sealed) or home = any(closed_with(sealed));
end $$;
grant execute on function can_be_key_person(uuid, uuid) to "${runtime}";
