-- With every record that was written, what is left to others was asked for every person sealed in the municipality (V0271): the longer a town
-- worked with seals, the longer everything took, though most of what is written tells of nobody sealed. Now it is asked once whom a row tells of,
-- and when a seal is put, or a reader of it goes, that seal is looked at and no other.

-- Whether this row can stand among what is left to others of anybody sealed (left_to_others): it belongs to what is closed with them, or names them.
create function tells_of_somebody_sealed(kind text, told jsonb) returns boolean
  language plpgsql stable set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  asked uuid := case kind when 'referral' then (told ->> 'id')::uuid else (told ->> 'referral_id')::uuid end;
  sealed uuid[] := all_sealed_persons();
  closed uuid[];
begin
  if sealed = '{}' then return false; end if;
  closed := closed_with(sealed);
  return coalesce(case kind
    when 'support_case' then (told ->> 'id')::uuid = any(closed)
    when 'consultation' then (told ->> 'id')::uuid = any(closed)
    when 'consultation_person' then (told ->> 'consultation_id')::uuid = any(closed)
    when 'agenda_item' then (told ->> 'case_id')::uuid = any(closed)
    when 'agenda_invitation' then exists (
      select from agenda_item a where a.municipality_id = here and a.id = (told ->> 'item_id')::uuid and a.case_id = any(closed))
    when 'household' then (told ->> 'key_person_id')::uuid = any(sealed)
    when 'plan_role' then exists (
      select from plan_role r left join issue i on i.municipality_id = r.municipality_id and i.id = r.issue_id
      where r.municipality_id = here and r.id = (told ->> 'id')::uuid
        and (r.case_id = any(closed) or r.person_id = any(sealed) or i.person_id = any(sealed)))
    else exists (
      select from referral r where r.municipality_id = here and r.id = asked and (r.case_id = any(closed) or exists (
        select from referral_about a left join issue i on i.municipality_id = a.municipality_id and i.id = a.issue_id
        where a.municipality_id = here and a.referral_id = r.id and (a.person_id = any(sealed) or i.person_id = any(sealed))))) end, false);
end $$;

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
  if tg_table_name not in ('case_seal', 'seal_reader', 'same_person') and not tells_of_somebody_sealed(tg_table_name, told) then
    return null;
  end if;
  if exists (
    select from case_seal s cross join lateral left_to_others(array[s.person_id], array(
      select r.staff_id from seal_reader r where r.municipality_id = s.municipality_id and r.seal_id = s.id
        and r.agreed_at is not null and r.ended_at is null)) h
    where s.municipality_id = here and s.lifted_at is null and s.person_id is not null
      -- the name of what others go on with is theirs to choose
      and h.kind <> 'HOUSEHOLD_NAME'
      -- of a seal alone, so that what is left of the others is not even looked for
      and case tg_table_name
        when 'case_seal' then s.id = (told ->> 'id')::uuid
        when 'seal_reader' then s.id = (told ->> 'seal_id')::uuid
        when 'same_person' then s.person_id = any(same_as(array[(told ->> 'person_id')::uuid]))
        else true end
      and case tg_table_name
        when 'case_seal' then true
        when 'seal_reader' then true
        when 'same_person' then true
        when 'consultation_person' then h.id = (told ->> 'consultation_id')::uuid
        when 'referral_about' then h.id = (told ->> 'referral_id')::uuid
        when 'agenda_invitation' then h.id = (told ->> 'item_id')::uuid
        else h.id = (told ->> 'id')::uuid end) then
    raise exception 'what tells of somebody sealed is in the hands of somebody who may not read it'
      using errcode = 'check_violation', constraint = 'readers_hold_what_is_sealed';
  end if;
  return null;
end $$;
