-- What is closed with who is sealed is found anew for each question of somebody who does not read it. For every home they ever lived in and every
-- case of it their names were looked up again, also where the case is closed with the home already. They are looked up once for each of them now,
-- and only for homes of others that have a case. What is closed stays the same.
create or replace function closed_with(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  records uuid[] := same_as(persons);
  homes uuid[];
begin
  homes := array(
    select distinct m.household_id from membership m where m.municipality_id = here and m.person_id = any(records)
      and not exists (select from membership o where o.municipality_id = here and o.household_id = m.household_id and o.person_id <> all(records)));
  return records || homes
    || array(with lived as materialized (
               select m.household_id, m.person_id from membership m
               where m.municipality_id = here and m.person_id = any(records) and m.household_id <> all(homes)
                 and exists (select from support_case c where c.municipality_id = here and c.household_id = m.household_id)
             ), called as materialized (
               select l.person_id, names_of(same_as(array[l.person_id])) as names from lived l group by l.person_id
             )
             select c.id from support_case c where c.municipality_id = here and c.person_id = any(records)
             union select c.id from support_case c where c.municipality_id = here and c.household_id = any(homes)
             -- by the name of whom it is who lived there, not of somebody else who is sealed
             union select c.id from lived l join called n on n.person_id = l.person_id
               join support_case c on c.municipality_id = here and c.household_id = l.household_id
               where is_named(c.name, n.names))
    || array(select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(records)
             union select c.id from consultation c where c.municipality_id = here and c.household_id = any(homes));
end $$;
