-- Whoever is sealed is absent from what is about others too: not hidden, for a line that says something is hidden tells that there is something.

create policy without_who_is_sealed on membership as restrictive to "${runtime}" using (
  (select my_absent()) is null or person_id <> all((select my_absent())::uuid[]));
do $$
declare
  told text;
  about text[];
begin
  foreach told in array array['consultation_person', 'issue', 'progress_note', 'assessment', 'disclosure', 'decided_role', 'plan_role', 'referral_about'] loop
    execute format('create policy without_who_is_sealed on %I as restrictive to "${runtime}" using (
      (select norishiro.my_absent()) is null or person_id is null or person_id <> all((select norishiro.my_absent())::uuid[]))', told);
  end loop;
  -- what hangs on such a row goes with it
  foreach about slice 1 in array array[['plan_issue', 'issue_id'], ['agenda_priority', 'issue_id'], ['decided_role', 'issue_id'],
      ['plan_role', 'issue_id'], ['referral_about', 'issue_id'], ['plan_role_step', 'role_id'], ['referral', 'id'], ['referral_shown', 'referral_id'],
      ['referral_step', 'referral_id']] loop
    execute format('create policy without_what_is_about_who_is_sealed on %I as restrictive to "${runtime}" using (
      (select norishiro.my_absent_rows()) is null or %I is null or %I <> all((select norishiro.my_absent_rows())::uuid[]))', about[1], about[2], about[2]);
  end loop;
end $$;
create policy without_what_is_about_who_is_sealed on audit_entry as restrictive for select to "${runtime}" using (
  (select my_absent_rows()) is null or object_id is null or object_id <> all((select my_absent_rows())::uuid[]));
create policy without_who_is_sealed on shown_class as restrictive for select to "${runtime}" using (
  (select my_absent()) is null or subject_id <> all((select my_absent())::uuid[]));

-- Cases about others in which somebody who is absent is known of: of a home they ever lived in, or with something recorded of them. Null: none.
create function my_cases_around_absent() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  absent uuid[] := my_absent();
begin
  if absent is null then return null; end if;
  return array(
    select c.id from support_case c where c.municipality_id = here and c.household_id in (
      select m.household_id from membership m where m.municipality_id = here and m.person_id = any(absent))
    union select i.case_id from issue i where i.municipality_id = here and i.person_id = any(absent)
    union select n.case_id from progress_note n where n.municipality_id = here and n.person_id = any(absent));
end $$;
grant execute on function my_cases_around_absent() to "${runtime}";

-- Whether words of such a case name somebody who is absent in it; that somebody else who is sealed has the same name tells nothing of them.
create function names_absent(about uuid, words text) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  absent uuid[] := my_absent();
begin
  if absent is null then return false; end if;
  return is_named(words, names_of(same_as(array(
    select m.person_id from support_case c join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
      where c.municipality_id = here and c.id = about and m.person_id = any(absent)
    union select i.person_id from issue i where i.municipality_id = here and i.case_id = about and i.person_id = any(absent)
    union select n.person_id from progress_note n where n.municipality_id = here and n.case_id = about and n.person_id = any(absent)))));
end $$;
grant execute on function names_absent(uuid, text) to "${runtime}";

-- Lines of papers and notes in which their name stands. Only in those few cases is a line read for it.
create policy without_the_name_of_who_is_sealed on progress_note as restrictive for select to "${runtime}" using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', body, counterpart, next_step)));
create policy without_the_name_of_who_is_sealed on agenda_paper as restrictive for select to "${runtime}" using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', heading, body)));
create policy without_the_name_of_who_is_sealed on referral_shown as restrictive for select to "${runtime}" using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', heading, body)));
-- Turns of issues do not say which: where one of them is about somebody absent, none is told.
create policy without_turns_of_issues_of_who_is_sealed on case_turn as restrictive for select to "${runtime}" using (
  kind not in ('ISSUE_ADDED', 'ISSUE_CHANGED', 'ISSUES_ARRANGED') or (select my_absent()) is null
  or case_id <> all((select my_cases_around_absent())::uuid[]));

-- Consent is asked of those who are there.
create or replace function whose_consent_it_takes(told disclosure) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select w.id from (
    select told.person_id where told.person_id is not null
    union
    select c.person_id from support_case c
    where told.person_id is null and c.municipality_id = told.municipality_id and c.id = told.case_id and c.person_id is not null
    union
    select m.person_id from support_case c
    join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
    where told.person_id is null and c.municipality_id = told.municipality_id and c.id = told.case_id
      and (m.until is null or m.until >= (now() at time zone 'Asia/Tokyo')::date)) w (id)
  where w.id <> all(coalesce((select my_absent()), '{}'));
end;

-- Nobody is opened in an emergency who is not there, nor the case of those they live with by their name.
create or replace function cases_meant(who acting, wanted_number text, wanted_name text, wanted_born date) returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  with named as (
    select p.id from person p
    where wanted_name <> '' and p.municipality_id = who.municipality_id and p.born_earliest = wanted_born and p.born_latest = wanted_born
      and plain_name(wanted_name) in (plain_name(coalesce(p.family_name, '') || coalesce(p.given_name, '')), plain_name(p.kana))
      and p.id <> all(coalesce((select my_absent()), '{}'))
  ), meant as (
    select c.id from support_case c where c.municipality_id = who.municipality_id and wanted_number <> '' and c.number = wanted_number
    union
    select c.id from support_case c where c.municipality_id = who.municipality_id and c.state <> 'CLOSED' and (
      c.person_id in (select n.id from named n)
      or c.household_id in (select m.household_id from membership m where m.municipality_id = who.municipality_id
        and m.person_id in (select n.id from named n) and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date)))
  )
  -- whoever is kept out, or before whom it is sealed, means nothing that is there
  select coalesce(array_agg(meant.id), '{}') from meant where coalesce(meant.id <> all(my_barred()), true);
end;

-- Agencies of which nobody may read what is sealed are not offered either: neither about a case nor about somebody.
create or replace function agencies_kept_out(wanted_id uuid) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with reached as materialized (
    select wanted_id as id where i_reach('CASE', wanted_id) or i_reach('AGENDA_DESK', wanted_id) or i_reach('PERSON', wanted_id)
      or exists (select from agenda_item a where a.municipality_id = my_municipality() and a.id = wanted_id and i_reach('CASE', a.case_id))
    union all
    select i.person_id from issue i
    where i.municipality_id = my_municipality() and i.id = wanted_id and i.person_id is not null and i_reach('CASE', i.case_id)
  ), sealed as materialized (
    select x.id from (
      select r.id from reached r
      union select a.case_id from reached r join agenda_item a on a.municipality_id = my_municipality() and a.id = r.id) x (id)
    where exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null)
      and x.id = any(sealed_from('{}')))
  select distinct e.agency_id from exclusion e, reached
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.agency_id is not null
    and reached.id = any(told_of(array[e.person_id]))
  union
  select g.id from agency g, sealed
  where g.municipality_id = my_municipality() and sealed.id = any(sealed_from(staff_today_of(array[g.id])));
end;

-- Of whom a seal tells, nothing travels between offices.
create or replace function is_told_of_under_seal(whom uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null)
    and exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null
                  and coalesce(s.case_id, s.person_id) = any((select told_of(array[whom]))::uuid[]));
create or replace function enquiry_lack(whom uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case
    when is_in_hiding(p.id) then 'IN_HIDING'
    when exists (select from case_seal s where s.municipality_id = p.municipality_id and s.lifted_at is null
                   and coalesce(s.case_id, s.person_id) = any((select told_of(array[p.id]))::uuid[])
                   and i_reach(case when s.case_id is null then 'PERSON' else 'CASE' end, coalesce(s.case_id, s.person_id))) then 'SEALED'
    when not is_recognisable(p) then 'NOT_RECOGNISABLE' end
  from person p where p.municipality_id = my_municipality() and p.id = whom and i_reach('PERSON', p.id);
end;

-- Shown without names is told of those who are there; of who is sealed, nothing. What was shown before they were sealed is shown no more.
create function everybody_concerned_by(about uuid) returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
  return array(
    with concerned (id) as (
      select c.person_id from support_case c where c.municipality_id = my_municipality() and c.id = about and c.person_id is not null
      union select m.person_id from support_case c
        join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
        where c.municipality_id = my_municipality() and c.id = about
      union select i.person_id from issue i where i.municipality_id = my_municipality() and i.case_id = about and i.person_id is not null)
    select id from concerned
    union select r.other_id from relation r where r.municipality_id = my_municipality() and r.person_id in (select id from concerned)
    union select r.person_id from relation r where r.municipality_id = my_municipality() and r.other_id in (select id from concerned));
create or replace function concerned_by(about uuid) returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
  return array(select p.id from unnest(everybody_concerned_by(about)) p (id) where p.id <> all(coalesce((select my_absent()), '{}')));
create or replace function kept_from_showing(about uuid) returns text
  language sql stable set search_path = norishiro, pg_catalog
  return case
    when exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null)
      and (about = any(sealed_from('{}')) or concerned_by(about) && all_sealed_persons()) then 'SEALED'
    when exists (select from unnest(concerned_by(about)) p (id) where is_in_hiding(p.id)) then 'IN_HIDING' end;
create or replace function nameless_sheets_for_us()
  returns table (id uuid, title text, words text, purpose text, from_agency text, giver text, given_at timestamptz, valid_until date)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := me();
  barred uuid[] := my_barred();
begin
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null then return; end if;
  return query
  select n.id, n.title, n.words, n.purpose, a.name, s.name, n.decided_at, n.valid_until
  from nameless_sheet n
  join agency a on a.municipality_id = n.municipality_id and a.id = n.from_agency_id
  join post p on p.municipality_id = n.municipality_id and p.id = n.decided_by
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  where n.municipality_id = who.municipality_id and n.agency_id = who.agency_id and n.ended_at is null and n.valid_until >= today_here()
    and coalesce(n.case_id <> all(barred), true) and kept_from_showing(n.case_id) is null
    and not exists (select from case_seal c where c.municipality_id = n.municipality_id and c.lifted_at is null and c.sealed_at >= n.decided_at
                      and same_as(array[c.person_id]) && everybody_concerned_by(n.case_id));
end $$;

-- A file made before somebody was sealed counts them among those of their home.
create function my_cases_changed_by_a_seal(made_at timestamptz) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  absent uuid[] := my_absent();
begin
  if absent is null then return '{}'; end if;
  return array(
    select c.id from support_case c join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
    join case_seal s on s.municipality_id = c.municipality_id and s.lifted_at is null and s.sealed_at >= made_at
    where c.municipality_id = here and m.person_id = any(absent) and m.person_id = any(same_as(array[s.person_id])));
end $$;
grant execute on function my_cases_changed_by_a_seal(timestamptz) to "${runtime}";
create or replace function my_open_exports() returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(r.request_id), '{}')
  from export_run r
  where r.municipality_id = (select my_municipality())
    and r.finished_at is not null and r.ended_at is null and r.expires_at > now()
    and (not r.takes_two
      or exists (select from export_release o where o.municipality_id = r.municipality_id and o.request_id = r.request_id and o.released))
    and not exists (
      select from export_case e
      left join support_case c on c.municipality_id = e.municipality_id and c.id = e.case_id
        and c.id in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY')
      where e.municipality_id = r.municipality_id and e.request_id = r.request_id and e.whole is not null
        and (c.id is null
          or c.id = any(my_cases_changed_by_a_seal(r.finished_at))
          or e.whole and (c.id not in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY' and not o.partial)
            or coalesce(c.household_id not in (
              select o.object_id from reach o where o.kind = 'HOUSEHOLD' and o.ground <> 'EMERGENCY' and not o.partial), false))));
end;

-- Open pages of whoever reaches them, or what is about those they live or lived with, go.
create function tells_of_sealed(whom uuid) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  records uuid[] := same_as(array[whom]);
  homes uuid[] := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(records));
begin
  return told_of(records) || closed_with(records) || homes
    || array(select c.id from support_case c where c.municipality_id = here and c.household_id = any(homes))
    || array(select n.case_id from progress_note n where n.municipality_id = here and n.person_id = any(records));
end $$;
create or replace function seal_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_table_name = 'seal_reader' then
    insert into sight_change (municipality_id, staff_id) values (new.municipality_id, new.staff_id);
    return null;
  end if;
  insert into sight_change (municipality_id, staff_id, agency_id)
    select distinct r.municipality_id, r.staff_id, r.agency_id from reach r
    where r.municipality_id = new.municipality_id
      and r.object_id = any(case when new.case_id is null then tells_of_sealed(new.person_id) else told_of_cases(array[new.case_id]) end)
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now());
  return null;
end $$;
create or replace function sameness_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, staff_id, agency_id)
  select distinct e.municipality_id, e.staff_id, e.agency_id from exclusion e
  where e.municipality_id = new.municipality_id and e.lifted_at is null and e.person_id = any(same_as(array[new.person_id]));
  if new.person_id = any(all_sealed_persons()) then
    insert into sight_change (municipality_id, staff_id, agency_id)
    select distinct r.municipality_id, r.staff_id, r.agency_id from reach r
    where r.municipality_id = new.municipality_id and r.object_id = any(tells_of_sealed(new.person_id))
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now());
  end if;
  return null;
end $$;

-- Two records become one under a seal: what is in the hands of others is handed over first, as with an exclusion.
create or replace function to_be_handed_over_if_same(one uuid, other uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct h.kind, case when i_reach(h.kind, h.id) then h.id end, case when i_reach(h.kind, h.id) then h.number else '' end
  from exclusion e cross join (values (one), (other)) w (id) cross join lateral held_about(w.id, e.staff_id, e.agency_id) h
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.person_id = any(same_as(array[one, other]))
    and mine_to_give('PERSON', one) = 'WHOLE' and mine_to_give('PERSON', other) = 'WHOLE'
  union
  select k.kind, case when i_reach(k.kind, k.id) then k.id end, case when i_reach(k.kind, k.id) then k.number else '' end
  from case_seal s
  cross join lateral left_to_others(array[one, other], array(
    select r.staff_id from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id
      and r.agreed_at is not null and r.ended_at is null)) h
  left join agenda_item a on h.kind = 'AGENDA_ITEM' and a.municipality_id = s.municipality_id and a.id = h.id
  left join plan_role p on h.kind = 'PLAN_ROLE' and p.municipality_id = s.municipality_id and p.id = h.id
  left join support_case c on c.municipality_id = s.municipality_id and c.id = coalesce(a.case_id, p.case_id, h.id)
  cross join lateral (select
    case when h.kind = 'KEY_PERSON' then 'HOUSEHOLD' when c.id is not null then 'CASE' else h.kind end as kind,
    coalesce(c.id, h.id) as id, coalesce(c.number, h.words) as number) k
  where s.municipality_id = my_municipality() and s.lifted_at is null and s.person_id = any(same_as(array[one, other]))
    and h.kind <> 'HOUSEHOLD_NAME'
    and mine_to_give('PERSON', one) = 'WHOLE' and mine_to_give('PERSON', other) = 'WHOLE';
end;

-- Whether each of two records is under a seal of its own: told to who sees both whole, and so reads both.
create function are_under_two_seals(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select mine_to_give('PERSON', one) = 'WHOLE' and mine_to_give('PERSON', other) = 'WHOLE'
    and (select count(*) > 1 from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null
           and s.person_id = any(same_as(array[one, other])));
end;
grant execute on function are_under_two_seals(uuid, uuid) to "${runtime}";
