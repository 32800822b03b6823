-- 緊急閲覧 is for reading, and for a progress note on what was found. Whoever reaches a record by nothing else changes nothing of it, adds
-- nothing to it and leads nobody to it: held by every table, before any trigger that derives reach from the row could run.

create function reached_how(wanted_kind text, wanted_id uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when bool_and(r.ground = 'EMERGENCY') then 'EMERGENCY' else 'OTHERWISE' end from reach r
    where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id and r.reacher_id = any(my_reachers())
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
    having count(*) > 0);

-- Arguments: kind, column, kind, column …: ways by which the row is reached. One that is no emergency is enough.
create function not_in_an_emergency() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := case tg_op when 'DELETE' then old.municipality_id else new.municipality_id end;
  seen jsonb[] := case tg_op when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)]
    else array[to_jsonb(old), to_jsonb(new)] end;
  told jsonb;
  how text;
  only_in_emergency boolean;
begin
  -- almost always: nobody has anything open, and nothing has to be looked up
  if exists (select from emergency_opening o where o.municipality_id = here and o.ended_at is null and o.valid_until > now()) then
    foreach told in array seen loop
      only_in_emergency := false;
      for i in 0 .. tg_nargs / 2 - 1 loop
        how := reached_how(tg_argv[2 * i], (told ->> tg_argv[2 * i + 1])::uuid);
        if how = 'OTHERWISE' then
          only_in_emergency := false;
          exit;
        end if;
        only_in_emergency := only_in_emergency or how is not distinct from 'EMERGENCY';
      end loop;
      if only_in_emergency then
        raise exception 'an emergency opening is for reading' using errcode = 'insufficient_privilege', constraint = 'an_emergency_is_for_reading';
      end if;
    end loop;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

do $$
declare
  way text[];
  args text;
begin
  foreach way slice 1 in array array[
      ['support_case', 'CASE id'], ['support_case', 'PERSON person_id'], ['support_case', 'HOUSEHOLD household_id'],
      ['support_case', 'CONSULTATION consultation_id'],
      ['person', 'PERSON id'], ['household', 'HOUSEHOLD id'], ['household', 'PERSON key_person_id'],
      ['membership', 'HOUSEHOLD household_id'], ['membership', 'PERSON person_id'],
      ['relation', 'PERSON person_id'], ['relation', 'PERSON other_id'],
      ['consultation', 'CONSULTATION id'], ['consultation', 'HOUSEHOLD household_id'],
      ['consultation_person', 'CONSULTATION consultation_id'], ['consultation_person', 'PERSON person_id'],
      ['consultation_issue', 'CONSULTATION consultation_id'],
      ['team_member', 'CASE case_id'], ['case_role', 'CASE case_id'], ['case_turn', 'CASE case_id'],
      ['issue', 'CASE case_id'], ['issue', 'PERSON person_id'],
      ['assessment', 'CASE case_id'], ['assessment', 'PERSON person_id'],
      ['consent', 'CASE case_id'], ['consent', 'PERSON person_id'], ['consent', 'CONSULTATION consultation_id'],
      ['exclusion', 'PERSON person_id'],
      ['referral', 'CASE case_id REFERRAL id'], ['referral_about', 'CASE case_id'], ['referral_about', 'PERSON person_id'],
      ['referral_shown', 'CASE case_id'], ['referral_step', 'CASE case_id REFERRAL referral_id'],
      ['agenda_item', 'CASE case_id AGENDA_DESK id'], ['agenda_invitation', 'CASE case_id AGENDA_DESK item_id'],
      ['agenda_paper', 'CASE case_id AGENDA_DESK item_id'], ['agenda_priority', 'CASE case_id AGENDA_DESK item_id'],
      ['decision', 'CASE case_id AGENDA_DESK item_id'], ['decided_role', 'CASE case_id AGENDA_DESK item_id'],
      ['plan', 'CASE case_id'], ['plan_issue', 'CASE case_id'], ['plan_role', 'CASE case_id PLAN_ROLE id'],
      ['plan_role_step', 'CASE case_id PLAN_ROLE role_id'], ['monitoring', 'CASE case_id'], ['evaluation', 'CASE case_id'],
      ['evaluation_change', 'CASE case_id']] loop
    select string_agg(quote_literal(word), ', ') into args from regexp_split_to_table(way[2], ' ') word;
    execute format('create trigger %I before insert or update or delete on %I for each row execute function norishiro.not_in_an_emergency(%s)',
      'a_not_in_an_emergency_by_' || split_part(way[2], ' ', 2), way[1], args);
  end loop;
end $$;

-- A note may be added, and one's own taken back; it gives the case no next step and takes nobody else's place.
create function a_note_in_an_emergency_is_one_more() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from emergency_opening o where o.municipality_id = new.municipality_id and o.ended_at is null and o.valid_until > now())
    and reached_how('CASE', new.case_id) = 'EMERGENCY'
    and (new.written_by <> my_post() or new.corrects is not null or new.next_date is not null) then
    raise exception 'an emergency opening is for reading' using errcode = 'insufficient_privilege', constraint = 'an_emergency_is_for_reading';
  end if;
  return new;
end $$;
create trigger a_note_in_an_emergency_is_one_more before insert or update on progress_note
  for each row execute function a_note_in_an_emergency_is_one_more();

-- Whoever joins the household later is not part of what was opened.
create or replace function reach_who_joined() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a household' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
    and r.ground <> 'EMERGENCY'
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
    and r.ground <> 'EMERGENCY'
  on conflict do nothing;
  return null;
end $$;
