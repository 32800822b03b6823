-- Which kinds of facts are shown was read through the policy of its own table by every table of which a part may be shown: seven questions set
-- up with each statement, asked or not, and where they were asked, everything an office is ever shown went into one list for one case.
-- One function answers now, for the case that is looked at alone where it is one. What is seen stays the same.
create index shown_class_of_case on shown_class (municipality_id, agency_id, case_id);

create function my_shown() returns table (case_id uuid, subject_id uuid, field_class text)
  language plpgsql stable security definer rows 10 set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  office uuid := my_agency();
  absent uuid[] := my_absent();
  looking uuid[] := my_previewed();
  focus uuid[] := nullif(current_setting('norishiro.focus', true), '')::uuid[];
begin
  if focus is null then
    return query
      select s.case_id, s.subject_id, s.field_class::text from shown_class s
      where s.municipality_id = here and s.agency_id = office and s.valid_from <= now() and s.valid_until > now()
        and (absent is null or s.subject_id <> all(absent)) and (looking is null or s.case_id = any(looking));
  else
    return query
      select s.case_id, s.subject_id, s.field_class::text from shown_class s
      where s.municipality_id = here and s.agency_id = office and s.case_id = any(focus) and s.valid_from <= now() and s.valid_until > now()
        and (absent is null or s.subject_id <> all(absent)) and (looking is null or s.case_id = any(looking));
  end if;
end $$;
grant execute on function my_shown() to "${runtime}";

alter policy only_what_is_shown on assessment using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or agency_id = (select my_agency())
  or (case_id, coalesce(person_id, case_id), field_class::text) in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on issue using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or agency_id = (select my_agency())
  or (case_id, coalesce(person_id, case_id), field_class::text) in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on progress_note using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or agency_id = (select my_agency())
  or (case_id, coalesce(person_id, case_id), field_class::text) in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on case_turn using (
  kind not in ('ISSUE_ADDED', 'ISSUE_CHANGED')
  or case_id = any((select my_whole('CASE'))::uuid[])
  or (case_id, case_id, 'PROGRESS') in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on evaluation using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or (case_id, case_id, 'PROGRESS') in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on evaluation_change using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or (case_id, case_id, 'PROGRESS') in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on monitoring using (
  case_id = any((select my_whole('CASE'))::uuid[])
  or (case_id, case_id, 'PROGRESS') in (select s.case_id, s.subject_id, s.field_class from my_shown() s));
alter policy only_what_is_shown on relation using (
  (person_id = any((select my_whole('PERSON'))::uuid[]) or person_id in (select s.subject_id from my_shown() s where s.field_class = 'FAMILY'))
  and (other_id = any((select my_whole('PERSON'))::uuid[]) or other_id in (select s.subject_id from my_shown() s where s.field_class = 'FAMILY')));

-- New tables are guarded in the same words.
create or replace procedure show_by_class(guarded regclass, subject text, class text, own text) language plpgsql as $$
begin
  execute format('create policy only_what_is_shown on %s as restrictive to "${runtime}" using (
    case_id = any((select norishiro.my_whole(''CASE''))::uuid[]) or %s
    (case_id, %s, %s) in (select s.case_id, s.subject_id, s.field_class from norishiro.my_shown() s))', guarded, own, subject, class);
end $$;

-- One look tells the usual: nobody is kept out of anything. Asked by functions with the owner's rights alone.
create or replace function kept_from(who acting) returns uuid[]
  language plpgsql stable as $$
declare
  shielded uuid[];
  sealed uuid[];
begin
  if not exists (select from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null)
    and not exists (select from case_seal s where s.municipality_id = who.municipality_id and s.lifted_at is null) then
    return null;
  end if;
  shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null
      and (e.staff_id = who.staff_id or e.agency_id in (
        select p.agency_id from post p where p.municipality_id = who.municipality_id and p.staff_id = who.staff_id
          and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))));
  sealed := sealed_from(array[who.staff_id]);
  if shielded = '{}' and sealed = '{}' then
    return null;
  end if;
  return case when shielded = '{}' then '{}' else told_of(shielded) end || case when sealed = '{}' then '{}' else told_of_cases(sealed) end;
end $$;

create or replace function who_reaches(wanted_kind text, wanted_id uuid)
  returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  barred uuid[];
begin
  if not i_reach(wanted_kind, wanted_id) then return; end if;
  if not exists (select from exclusion e where e.municipality_id = here and e.lifted_at is null)
    and not exists (select from case_seal s where s.municipality_id = here and s.lifted_at is null) then
    return query
      select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
      where o.municipality_id = here and o.kind = wanted_kind and o.object_id = wanted_id
        and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now());
    return;
  end if;
  barred := my_barred();
  return query
    select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
    where o.municipality_id = here and o.kind = wanted_kind and o.object_id = wanted_id
      and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
      and wanted_id <> all(barred_from(o.staff_id, array[o.agency_id]))
      and (barred is null or (
        o.source_id <> all(barred)
        and not exists (select from case_role r where r.municipality_id = o.municipality_id and r.id = o.source_id and r.case_id = any(barred))
        and not exists (select from team_member t where t.municipality_id = o.municipality_id and t.id = o.source_id and t.case_id = any(barred))
        and not exists (select from disclosure d where d.municipality_id = o.municipality_id and d.id = o.source_id and d.case_id = any(barred))
        and not exists (select from emergency_opening e where e.municipality_id = o.municipality_id and e.id = o.source_id and e.case_id = any(barred))));
end $$;

create or replace function questions_for_me()
  returns table (id uuid, person_id uuid, purpose text, words text, asked_at timestamptz, valid_until date, agency_id uuid, agency text,
    phone text, asker text, title text)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := who_acts();
  leads boolean := coalesce(who.role in ('SUPERVISOR', 'COORDINATOR'), false);
begin
  -- nobody reads in another's place; and mostly nobody asks anything: found out before the long question is set up
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or coalesce(current_setting('norishiro.seen_by', true), '') <> ''
    or not exists (select from enquiry e where e.municipality_id = who.municipality_id and e.withdrawn_at is null
                     and e.valid_until >= today_here() and e.agency_id <> who.agency_id and e.asker_id <> who.staff_id)
    or (not leads and leads_today(who.agency_id)) then
    return;
  end if;
  return query
  with alike as materialized (
    select e.*, ours.id as of_ours
    from enquiry e
    join person theirs on theirs.municipality_id = e.municipality_id and theirs.id = e.person_id
    join person ours on ours.municipality_id = e.municipality_id and ours.name_sound = theirs.name_sound
    where e.municipality_id = who.municipality_id and e.withdrawn_at is null and e.valid_until >= today_here()
      and e.agency_id <> who.agency_id and e.asker_id <> who.staff_id
      and is_the_same(theirs, ours)
  )
  select a.id, a.of_ours, a.purpose, a.words, a.asked_at, a.valid_until, g.id, g.name, g.phone, s.name, p.title
  from alike a
  join agency g on g.municipality_id = a.municipality_id and g.id = a.agency_id
  join staff s on s.municipality_id = a.municipality_id and s.id = a.asker_id
  join post p on p.municipality_id = a.municipality_id and p.id = a.asked_by
  where mine_to_give('PERSON', a.of_ours) = 'WHOLE'
    and coalesce(a.person_id <> all(my_barred()), true)
    and is_involved(who.agency_id, a.of_ours)
    and (leads or exists (select from held_about(a.of_ours, who.staff_id, null)))
    and not exists (select from enquiry_answer r where r.municipality_id = a.municipality_id and r.enquiry_id = a.id
                      and r.agency_id = who.agency_id and r.person_id = a.of_ours)
    and (a.basis <> 'CONSENT' or consent_covering(a.person_id, who.agency_id, null, array['BASIC']) is not null)
    and may_pass(a.asker_id, a.agency_id, a.person_id, who.agency_id, a.of_ours)
  order by a.valid_until, a.asked_at, a.id;
end $$;

-- One case at a time (視野), in one question.
create or replace function look_at_case(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid;
  focus text;
begin
  if not within_reach('CASE', wanted) then
    perform set_config('norishiro.focus', array[wanted]::text, true);
    return false;
  end if;
  here := my_municipality();
  with about as materialized (
    select c.household_id, c.person_id from support_case c where c.municipality_id = here and c.id = wanted
  ), persons as materialized (
    select m.person_id as id from membership m where m.municipality_id = here and m.household_id = (select household_id from about)
    union select person_id from about where person_id is not null
  ), homes as materialized (
    select m.household_id as id from membership m where m.municipality_id = here and m.person_id = any(array(select p.id from persons p))
    union select household_id from about where household_id is not null
  )
  select array(
    select wanted union all select h.id from homes h union all select p.id from persons p
    union all select c.id from support_case c where c.municipality_id = here and c.household_id = any(array(select h.id from homes h))
    union all select c.id from support_case c where c.municipality_id = here and c.person_id = any(array(select p.id from persons p)))::text into focus;
  perform set_config('norishiro.focus', focus, true);
  return true;
end $$;
