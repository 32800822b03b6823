-- Somebody named by mistake and taken out of a consultation again is no longer reached through it by anybody,
-- unless they live in the household it is about.
create function reach_who_is_concerned_no_more() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select 1 from consultation c join membership m
                 on m.municipality_id = c.municipality_id and m.household_id = c.household_id
               where c.municipality_id = old.municipality_id and c.id = old.consultation_id and m.person_id = old.person_id)
    or exists (select 1 from support_case s left join membership m
                 on m.municipality_id = s.municipality_id and m.household_id = s.household_id
               where s.municipality_id = old.municipality_id and s.consultation_id = old.consultation_id
                 and old.person_id in (s.person_id, m.person_id)) then
    return null;
  end if;
  delete from reach r where r.municipality_id = old.municipality_id and r.kind = 'PERSON' and r.object_id = old.person_id
    and r.source_id in (select c.source_id from reach c where c.municipality_id = old.municipality_id
                          and c.kind = 'CONSULTATION' and c.object_id = old.consultation_id);
  return null;
end $$;
create trigger who_is_not_concerned_is_let_go after delete on consultation_person
  for each row execute function reach_who_is_concerned_no_more();
