-- A page about one case looks at that case alone (V0219), but still looked up every person one reaches, for each table about persons, and
-- before the first statement had found out which case it is, every case as well (docs/performance.md). What is seen stays the same.

-- Asked by functions with the owner's rights alone: nothing is gained by changing to the owner once more.
alter function signature(text) security invoker;
alter function signature(text) reset all;
alter function kept_from(acting) security invoker;
alter function kept_from(acting) reset all;
alter function claimed(text) security invoker;
alter function claimed(text) reset all;

-- me(), for functions that have the owner's rights already.
create function who_acts() returns acting
  language plpgsql stable as $$
declare
  claim text := current_setting('norishiro.identity', true);
  part text[] := string_to_array(claim, '|');
begin
  -- municipality|staff|post|agency|role|connection|transaction|signature
  if cardinality(part) = 8 then
    if part[8] = signature(left(claim, -65)) and part[6] = pg_backend_pid()::text and part[7] = extract(epoch from now())::text then
      return row(part[1]::uuid, part[2]::uuid, nullif(part[3], '')::uuid, nullif(part[4], '')::uuid, nullif(part[5], ''))::acting;
    end if;
    return null;
  end if;
  return claimed(claim);
end $$;
revoke execute on function who_acts() from public;

create or replace function me() returns acting
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  return who_acts();
end $$;

create or replace function my_municipality() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  claim text := current_setting('norishiro.identity', true);
  part text[] := string_to_array(claim, '|');
begin
  if cardinality(part) = 8 and part[8] = signature(left(claim, -65)) and part[6] = pg_backend_pid()::text
      and part[7] = extract(epoch from now())::text then
    return part[1]::uuid;
  end if;
  return (who_acts()).municipality_id;
end $$;

create or replace function my_reach(wanted_kind text, whole boolean default false) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
  mine uuid[];
  barred uuid[];
  looking uuid[];
  focus uuid[];
begin
  if who.municipality_id is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return '{}'; end if;
  if coalesce(current_setting('norishiro.seen_by', true), '') = '' then
    mine := array[who.agency_id, who.staff_id];
  else
    mine := my_reachers();
    looking := my_previewed();
  end if;
  if wanted_kind in ('CASE', 'HOUSEHOLD', 'PERSON') then focus := nullif(current_setting('norishiro.focus', true), '')::uuid[]; end if;
  barred := kept_from(who);
  if focus is null then
    return array(
      select r.object_id from reach r
      where r.municipality_id = who.municipality_id and r.reacher_id = any(mine) and r.kind = wanted_kind and not r.implied
        and not (whole and r.partial)
        and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
        and (barred is null or r.object_id <> all(barred))
        and (looking is null or r.object_id = any(looking)));
  end if;
  return array(
    select r.object_id from reach r
    where r.municipality_id = who.municipality_id and r.reacher_id = any(mine) and r.kind = wanted_kind and not r.implied
      and r.object_id = any(focus)
      and not (whole and r.partial)
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (barred is null or r.object_id <> all(barred))
      and (looking is null or r.object_id = any(looking)));
end $$;

create or replace function my_whole(wanted_kind text) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
  mine uuid[];
  focus uuid[];
begin
  if who.municipality_id is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return '{}'; end if;
  mine := case when coalesce(current_setting('norishiro.seen_by', true), '') = '' then array[who.agency_id, who.staff_id] else my_reachers() end;
  if wanted_kind in ('CASE', 'HOUSEHOLD', 'PERSON') then focus := nullif(current_setting('norishiro.focus', true), '')::uuid[]; end if;
  if focus is null then
    return array(
      select r.object_id from reach r
      where r.municipality_id = who.municipality_id and r.reacher_id = any(mine) and r.kind = wanted_kind and not r.implied and not r.partial
        and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()));
  end if;
  return array(
    select r.object_id from reach r
    where r.municipality_id = who.municipality_id and r.reacher_id = any(mine) and r.kind = wanted_kind and not r.implied and not r.partial
      and r.object_id = any(focus)
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()));
end $$;

create or replace function within_reach(wanted_kind text, wanted_id uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
  here uuid := who.municipality_id;
  mine uuid[];
  barred uuid[] := kept_from(who);
  looking uuid[];
  kinds text[] := array[wanted_kind];
  -- what was asked of others in a case, and what is tabled of it, is for who sees the case whole
  whole boolean := wanted_kind in ('REFERRAL', 'AGENDA_ITEM');
  belongs_to uuid;
begin
  if here is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return false; end if;
  if coalesce(current_setting('norishiro.seen_by', true), '') = '' then
    mine := array[who.agency_id, who.staff_id];
  else
    mine := my_reachers();
    looking := my_previewed();
  end if;
  case wanted_kind
    when 'REFERRAL' then
      kinds := '{REFERRAL,CASE}';
      belongs_to := (select r.case_id from referral r where r.municipality_id = here and r.id = wanted_id);
    when 'PLAN_ROLE' then
      kinds := '{PLAN_ROLE,CASE}';
      belongs_to := (select r.case_id from plan_role r where r.municipality_id = here and r.id = wanted_id);
    when 'AGENDA_ITEM' then
      kinds := '{AGENDA_ITEM,AGENDA_DESK,CASE}';
      belongs_to := (select i.case_id from agenda_item i where i.municipality_id = here and i.id = wanted_id);
    when 'CONSENT' then
      kinds := '{PERSON,CASE,CONSULTATION}';
      belongs_to := (select coalesce(c.person_id, c.case_id, c.consultation_id) from consent c
                     where c.municipality_id = here and c.id = wanted_id);
    else belongs_to := wanted_id;
  end case;
  return exists (
    select from reach r
    where r.municipality_id = here and r.reacher_id = any(mine) and not r.implied
      and r.kind = any(kinds) and r.object_id = any(array[wanted_id, coalesce(belongs_to, wanted_id)])
      and not (whole and r.kind = 'CASE' and r.partial)
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (barred is null or r.object_id <> all(barred))
      and (looking is null or r.object_id = any(looking)));
end $$;

create or replace function i_reach(wanted_kind text, wanted_id uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
  mine uuid[];
  barred uuid[];
  looking uuid[];
begin
  if who.municipality_id is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return false; end if;
  mine := case when coalesce(current_setting('norishiro.seen_by', true), '') = '' then array[who.agency_id, who.staff_id] else my_reachers() end;
  if not exists (select from reach r where r.municipality_id = who.municipality_id and r.kind = wanted_kind and r.object_id = wanted_id
                   and r.reacher_id = any(mine) and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())) then
    return false;
  end if;
  barred := kept_from(who);
  looking := my_previewed();
  return coalesce(wanted_id <> all(barred), true) and coalesce(wanted_id = any(looking), true);
end $$;

create or replace function my_part_of(wanted_kind text, wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := (who_acts()).municipality_id;
  mine uuid[] := my_reachers();
begin
  return exists (
      select from reach p
      where p.municipality_id = here and p.reacher_id = any(mine) and p.kind = wanted_kind and p.object_id = wanted and p.partial
        and p.valid_from <= now() and (p.valid_until is null or p.valid_until > now()))
    and not exists (
      select from reach w
      where w.municipality_id = here and w.reacher_id = any(mine) and w.kind = wanted_kind and w.object_id = wanted
        and not w.implied and not w.partial
        and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now()));
end $$;

-- One case at a time (視野), and of persons those who live or lived with whom it is about.
create or replace function look_at_case(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := (who_acts()).municipality_id;
  about support_case;
  persons uuid[];
  homes uuid[];
  cases uuid[];
begin
  if not within_reach('CASE', wanted) then
    perform set_config('norishiro.focus', array[wanted]::text, true);
    return false;
  end if;
  select * into about from support_case c where c.municipality_id = here and c.id = wanted;
  persons := array(select m.person_id from membership m where m.municipality_id = here and m.household_id = about.household_id) || about.person_id;
  homes := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(persons)) || about.household_id;
  cases := array(
    select c.id from support_case c where c.municipality_id = here and c.household_id = any(homes)
    union all select c.id from support_case c where c.municipality_id = here and c.person_id = any(persons));
  perform set_config('norishiro.focus', array_remove(wanted || homes || cases || persons, null)::text, true);
  return true;
end $$;
