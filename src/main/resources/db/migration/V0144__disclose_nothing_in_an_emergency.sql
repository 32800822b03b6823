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
do $$
declare way text[];
begin
  foreach way slice 1 in array array[
      ['disclosure', 'CASE', 'case_id'], ['case_seal', 'CASE', 'case_id'], ['seal_reader', 'CASE', 'case_id'],
      ['disclosure_consent', 'PERSON', 'person_id'], ['consent_recipient', 'PERSON', 'person_id'], ['consent_scan', 'PERSON', 'person_id'],
      ['address_protection', 'PERSON', 'person_id'], ['address_measure', 'PERSON', 'person_id'], ['address_knower', 'PERSON', 'person_id']] loop
    execute format('create trigger %I before insert or update or delete on %I for each row execute function norishiro.not_in_an_emergency(%L, %L)',
      'a_not_in_an_emergency_by_' || way[3], way[1], way[2], way[3]);
  end loop;
end $$;
