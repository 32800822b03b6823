-- Each row of a paper asks whether it was agreed to. The answers are the same; nothing is looked at that does not decide any more.
create or replace function agreed_to_in(of_body uuid, of_person uuid, to_agency uuid, in_case uuid, told text, hidden uuid[]) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  if agreed_to(of_person, to_agency, in_case, told, hidden) then return true; end if;
  return exists (
      select from consent c join consent_recipient r on r.municipality_id = c.municipality_id and r.consent_id = c.id
      where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and told = any(c.classes)
        and r.body_id = of_body and c.id <> all(hidden) and consent_in_force(c.id, now()))
    and not said_no_elsewhere(of_person, to_agency, array[told]) and not said_no_to_the_body(of_person, of_body, told);
end $$;

create or replace function still_agreed_in(of_item uuid, by_agency uuid, told text) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  item agenda_item;
  of_body uuid;
  fact record;
  looked_at boolean := false;
begin
  select * into item from agenda_item i where i.municipality_id = my_municipality() and i.id = of_item;
  if not found then return false; end if;
  if item.basis <> 'CONSENT' then return true; end if;
  select s.body_id into of_body from sitting s where s.municipality_id = item.municipality_id and s.id = item.sitting_id;
  for fact in select t.person_id, t.field_class::text as kind from agenda_told t where t.municipality_id = item.municipality_id and t.item_id = of_item loop
    looked_at := true;
    if fact.kind = told and not agreed_to_in(of_body, fact.person_id, by_agency, item.case_id, told, '{}') then return false; end if;
  end loop;
  -- tabled before it was looked at what the consent says: shown as long as somebody in the case stands by theirs
  return looked_at or exists (
    select from whose_consent_it_takes(row(item.municipality_id, null, item.case_id, by_agency, null, null, null, null, null, null, null,
      null, null, null, null, null)::disclosure) w (person)
    join consent c on c.municipality_id = item.municipality_id and c.person_id = w.person
    where c.state = 'GIVEN' and consent_in_force(c.id, now()));
end $$;
