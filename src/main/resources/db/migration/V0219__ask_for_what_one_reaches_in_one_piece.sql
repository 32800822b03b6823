-- Each table of each statement asked anew who acts, as whom they look, what is kept from them, and then read `reach` under its own policy:
-- eight functions and a plan of seven steps for one list of ids, some fifty times for a case page (docs/performance.md). One function
-- answers now. What is seen stays the same.

-- Who acts, from what act_as() signed for this connection and transaction; the rare claim as the program signs it is looked up apart.
create function claimed(claim text) returns acting
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  part text[] := string_to_array(claim, '|');
  found acting;
begin
  if cardinality(part) is distinct from 5 then return null; end if;
  if signature(array_to_string(part[1:4], '|')) <> part[5] then return null; end if;
  if abs(extract(epoch from now()) * 1000 - part[4]::bigint) > 600000 then return null; end if;
  if part[3] = '' then
    select s.municipality_id, s.id, null, null, null into found from staff s
    where s.municipality_id = part[1]::uuid and s.id = part[2]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  else
    select p.municipality_id, p.staff_id, p.id, p.agency_id, p.role into found
    from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = part[1]::uuid and p.staff_id = part[2]::uuid and p.id = part[3]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  end if;
  return found;
end $$;
revoke execute on function claimed(text) from public;

create or replace function me() returns acting
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
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

-- Asked by every table that is the municipality's: found out without the detour.
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
  return (me()).municipality_id;
end $$;

-- What is kept from whoever acts, as my_barred() says it. Null: nothing.
create function kept_from(who acting) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
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
revoke execute on function kept_from(acting) from public;

create or replace function my_barred() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  return kept_from(me());
end $$;

-- Functions with the owner's rights read these three through the policies for everybody as well as through their own, which shows the whole
-- municipality anyway: the plan of every one of them held both, and found out who acts in order to see no more than before. Each of them
-- names the municipality it answers for.
alter policy own_reach on reach to "${runtime}";
alter policy upkeep on reach using (true);
alter policy reached_by_case_id_as_case on case_seal to "${runtime}";
alter policy upkeep on case_seal using (true);
alter policy reached_by_person_id_as_person on exclusion to "${runtime}";

-- Whether a record is reached in part is told by the index too.
drop index reach_of_reacher;
create index reach_of_reacher on reach (municipality_id, reacher_id, kind, object_id) include (valid_from, valid_until, partial) where not implied;

-- The municipality somebody claims to act in, whether they do or not: beside a list of what they reach, which is empty unless it was found out
-- who acts, it only helps an index.
create function claimed_municipality() returns uuid
  language sql stable return nullif(split_part(current_setting('norishiro.identity', true), '|', 1), '')::uuid;
grant execute on function claimed_municipality() to "${runtime}";

alter policy own_reach on reach using (
  municipality_id = (select claimed_municipality())
  and reacher_id = any((select my_reachers())::uuid[])
  and not implied
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and ((select my_barred()) is null or object_id <> all((select my_barred())::uuid[]))
  and ((select my_previewed()) is null or object_id = any((select my_previewed())::uuid[])));

-- What whoever acts reaches of one kind; whole: without what they see a part of. The one answer to it that policies ask for.
create function my_reach(wanted_kind text, whole boolean default false) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
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
  if wanted_kind in ('CASE', 'HOUSEHOLD') then focus := string_to_array(nullif(current_setting('norishiro.focus', true), ''), ',')::uuid[]; end if;
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
grant execute on function my_reach(text, boolean) to "${runtime}";

-- The same without what is kept from them: for policies beside one that asks my_reach() of the same id.
create function my_whole(wanted_kind text) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  mine uuid[];
  focus uuid[];
begin
  if who.municipality_id is null or who.role in ('PLANNER', 'ADMINISTRATOR') then return '{}'; end if;
  mine := case when coalesce(current_setting('norishiro.seen_by', true), '') = '' then array[who.agency_id, who.staff_id] else my_reachers() end;
  if wanted_kind in ('CASE', 'HOUSEHOLD') then focus := string_to_array(nullif(current_setting('norishiro.focus', true), ''), ',')::uuid[]; end if;
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
grant execute on function my_whole(text) to "${runtime}";

-- Of one record, whether whoever acts sees a part of it, as my_partly() says it of all.
create function my_part_of(wanted_kind text, wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
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
grant execute on function my_part_of(text, uuid) to "${runtime}";

-- One case at a time (視野): a page about one case asks some thirty tables about it alone. What is reached is then looked up for this case and
-- its household, and for those that share a person with them, instead of for all that one reaches. Naming a case here can take sight away,
-- never give any, whoever sets the setting.
create function look_at_case(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  reached boolean := within_reach('CASE', wanted);
  about support_case;
  persons uuid[];
  homes uuid[];
begin
  select * into about from support_case c where c.municipality_id = here and c.id = wanted;
  persons := array(select m.person_id from membership m where m.municipality_id = here and m.household_id = about.household_id) || about.person_id;
  homes := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(persons)) || about.household_id;
  perform set_config('norishiro.focus', array_to_string(wanted || homes || array(
    select c.id from support_case c where c.municipality_id = here and c.household_id = any(homes)
    union all select c.id from support_case c where c.municipality_id = here and c.person_id = any(persons)), ','), true);
  return reached;
end $$;
grant execute on function look_at_case(uuid) to "${runtime}";

-- Who else reaches it: what is kept from each of them is asked only where somebody is kept out of anything.
create or replace function who_reaches(wanted_kind text, wanted_id uuid)
  returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  barred uuid[] := my_barred();
  somebody_is_kept_out boolean := exists (select from exclusion e where e.municipality_id = here and e.lifted_at is null)
    or exists (select from case_seal s where s.municipality_id = here and s.lifted_at is null);
begin
  if not i_reach(wanted_kind, wanted_id) then return; end if;
  return query
    select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
    where o.municipality_id = here and o.kind = wanted_kind and o.object_id = wanted_id
      and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
      and (not somebody_is_kept_out or wanted_id <> all(barred_from(o.staff_id, array[o.agency_id])))
      and (barred is null or (
        o.source_id <> all(barred)
        and not exists (select from case_role r where r.municipality_id = o.municipality_id and r.id = o.source_id and r.case_id = any(barred))
        and not exists (select from team_member t where t.municipality_id = o.municipality_id and t.id = o.source_id and t.case_id = any(barred))
        and not exists (select from disclosure d where d.municipality_id = o.municipality_id and d.id = o.source_id and d.case_id = any(barred))
        and not exists (select from emergency_opening e where e.municipality_id = o.municipality_id and e.id = o.source_id and e.case_id = any(barred))));
end $$;

-- Every policy that listed what is reached asks the function. Only in part (my_partly) was always asked beside whether it is reached at all, of
-- the same id: reached and not in part is reached whole.
do $$
declare
  p record;
  expression text;
  changed text;
  clause text;
begin
  for p in select * from pg_policies where schemaname = 'norishiro' and (qual ~ 'reach r|my_partly' or with_check ~ 'reach r|my_partly')
      and not (tablename = 'reach') and not (tablename = 'same_person') loop
    clause := '';
    foreach expression in array array['using' || coalesce(p.qual, ''), 'with check' || coalesce(p.with_check, '')] loop
      if expression in ('using', 'with check') then continue; end if;
      changed := regexp_replace(expression, 'ARRAY\(\s*SELECT r\.object_id\s+FROM (norishiro\.)?reach r\s+WHERE \(r\.kind = (''[A-Z_]+'')::text\)\)', '( SELECT norishiro.my_reach(\2))::uuid[]', 'g');
      changed := regexp_replace(changed, ' IN \(\s*SELECT r\.object_id\s+FROM (norishiro\.)?reach r\s+WHERE \(r\.kind = (''[A-Z_]+'')::text\)\)', ' = ANY (( SELECT norishiro.my_reach(\2))::uuid[])', 'g');
      changed := regexp_replace(changed, '<> ALL \(\(\s*SELECT (norishiro\.)?my_partly\((''[A-Z_]+'')::text\) AS my_partly\)::uuid\[\]\)', '= ANY (( SELECT norishiro.my_reach(\2, true))::uuid[])', 'g');
      -- reached, and reached whole: the second says both
      changed := regexp_replace(changed, '\(([a-z_]+) = ANY \(\( SELECT norishiro\.my_reach\((''[A-Z_]+'')\)\)::uuid\[\]\)\) AND \(\1 = ANY \(\( SELECT norishiro\.my_reach\(\2, true\)\)::uuid\[\]\)\)', '(\1 = ANY (( SELECT norishiro.my_reach(\2, true))::uuid[]))', 'g');
      -- seen first, then what takes more to find out
      changed := regexp_replace(changed, '\(agency_id = \( SELECT (?:norishiro\.)?my_agency\(\) AS my_agency\)\) OR (\(case_id = ANY \(\( SELECT norishiro\.my_reach\(''CASE'', true\)\)::uuid\[\]\)\)) OR ', '\1 OR (agency_id = ( SELECT norishiro.my_agency())) OR ');
      if p.permissive = 'PERMISSIVE' then
        changed := regexp_replace(changed, '\( SELECT (norishiro\.)?my_municipality\(\) AS my_municipality\)', '( SELECT norishiro.claimed_municipality())', 'g');
      else
        changed := regexp_replace(changed, 'my_reach\((''[A-Z_]+''), true\)', 'my_whole(\1)', 'g');
      end if;
      clause := clause || regexp_replace(changed, '^(using|with check)(.*)$', ' \1 (\2)');
    end loop;
    execute format('alter policy %I on %I %s', p.policyname, p.tablename, clause);
  end loop;
end $$;

-- What is guarded from now on is guarded in the same words.
create or replace procedure guard(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (municipality_id = (select norishiro.claimed_municipality())
    and %I = any((select norishiro.my_reach(%L))::uuid[]))',
    'reached_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;
create or replace procedure guard_reading(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  execute format('create policy %I on %s for select using (municipality_id = (select norishiro.claimed_municipality())
    and %I = any((select norishiro.my_reach(%L))::uuid[]))',
    'read_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;
create or replace procedure guard_answering(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  call guard_reading(guarded, reached_kind, by_column);
  execute format('create policy %I on %s for update using (municipality_id = (select norishiro.claimed_municipality())
    and %I = any((select norishiro.my_reach(%L))::uuid[]))',
    'answered_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;
create or replace procedure show_by_class(guarded regclass, subject text, class text, own text) language plpgsql as $$
begin
  execute format('create policy only_what_is_shown on %s as restrictive to "${runtime}" using (
    case_id = any((select norishiro.my_whole(''CASE''))::uuid[]) or %s
    (case_id, %s, %s) in (select s.case_id, s.subject_id, s.field_class from norishiro.shown_class s))', guarded, own, subject, class);
end $$;
