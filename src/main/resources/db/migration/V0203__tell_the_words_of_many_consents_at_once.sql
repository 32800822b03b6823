-- What whoever asks may read of a consent was found out anew for each of them, though nearly all of it is the same for all: what they reach, and
-- what of it in part. The page of a case lists every consent of the household three times.
drop function consent_words(uuid);

-- readable: whether it can be opened, recipients and all. Where consent stands is told as before: whoever shares must not ask a no again.
create function consent_words(wanted uuid[]) returns table (id uuid, scope text, reason text, purpose text, readable boolean)
  language sql stable security definer rows 20 set search_path = norishiro, pg_catalog
begin atomic
  with asked as materialized (
    select c.id, c.person_id, c.case_id, c.consultation_id, c.recorded_by, c.scope, c.reason, c.purpose, c.classes
    from consent c where c.municipality_id = (select my_municipality()) and c.id = any(wanted)
  ), cases as materialized (select reached_among('CASE', array(select a.case_id from asked a where a.case_id is not null)) as ids
  ), persons as materialized (select reached_among('PERSON', array(select a.person_id from asked a where a.person_id is not null)) as ids
  ), consultations as materialized (
    select reached_among('CONSULTATION', array(select a.consultation_id from asked a where a.consultation_id is not null)) as ids
  ), partly as materialized (select my_partly('PERSON') as persons, my_partly('CASE') as cases
  ), reached as (
    select a.*,
      (coalesce(a.person_id = any(partly.persons), a.case_id = any(partly.cases), false) or coalesce(a.case_id <> all(cases.ids), false))
      and not exists (select from post p where p.municipality_id = (select my_municipality()) and p.id = a.recorded_by
                        and p.agency_id = (select my_agency()))
      and not exists (select from consent_recipient r where r.municipality_id = (select my_municipality()) and r.consent_id = a.id
                        and r.agency_id = (select my_agency())) as hidden
    from asked a, cases, persons, consultations, partly
    where a.person_id = any(persons.ids) or a.case_id = any(cases.ids) or a.consultation_id = any(consultations.ids))
  select h.id,
    case when h.hidden and h.scope <> '' then '見せると決められていません' else h.scope end,
    case when h.hidden and h.reason <> '' then '見せると決められていません' else h.reason end,
    case when h.hidden and h.purpose <> '' then '見せると決められていません' else h.purpose end,
    h.classes is null or not h.hidden
  from reached h;
end;
grant execute on function consent_words(uuid[]) to "${runtime}";
