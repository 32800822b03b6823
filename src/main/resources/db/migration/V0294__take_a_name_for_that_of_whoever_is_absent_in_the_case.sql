-- A database made with the first text of 0272 gets what stands there now (beforeValidate.sql); for every other one nothing changes.
-- Whether words of such a case name somebody who is absent in it; that somebody else who is sealed has the same name tells nothing of them.
create or replace function names_absent(about uuid, words text) returns boolean
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

alter policy without_the_name_of_who_is_sealed on progress_note using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', body, counterpart, next_step)));
alter policy without_the_name_of_who_is_sealed on agenda_paper using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', heading, body)));
alter policy without_the_name_of_who_is_sealed on referral_shown using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[])
  or not names_absent(case_id, concat_ws('/', heading, body)));
drop function if exists names_absent(text);
