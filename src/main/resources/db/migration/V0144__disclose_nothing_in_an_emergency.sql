-- Who joins a household later is shown neither to those who see a part of it nor to whoever looks in an emergency. And what one sees in an
-- emergency decides nothing about what others see.
create or replace function reach_who_joined() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a household' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
    and not r.partial and r.ground <> 'EMERGENCY'
  on conflict do nothing;
  return null;
end $$;
create or replace function reach_who_is_concerned() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a consultation' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'CONSULTATION' and r.object_id = new.consultation_id
    and not r.partial and r.ground <> 'EMERGENCY'
  on conflict do nothing;
  return null;
end $$;
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on disclosure
  for each row execute function not_in_an_emergency('CASE', 'case_id');
