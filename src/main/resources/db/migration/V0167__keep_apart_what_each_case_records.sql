-- Two members of one household may each have a case, with different agencies in charge, who both see the household whole. What is recorded in
-- one of the cases is told to who reaches that case; a consent hung on the person, and so told the other agency to whom she lets things be
-- told and what for: the women's shelter, to the office that works with her husband.

create policy upkeep on case_role for select to current_user using (municipality_id = (select my_municipality()));

-- readable: whether it can be opened, recipients and all. Where consent stands is told as before: whoever shares must not ask a no again.
drop function consent_words(uuid);
create function consent_words(wanted uuid) returns table (scope text, reason text, purpose text, readable boolean)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when h.hidden and c.scope <> '' then '見せると決められていません' else c.scope end,
    case when h.hidden and c.reason <> '' then '見せると決められていません' else c.reason end,
    case when h.hidden and c.purpose <> '' then '見せると決められていません' else c.purpose end,
    c.classes is null or not h.hidden
  from consent c
  cross join lateral (select (coalesce(c.person_id = any(my_partly('PERSON')), c.case_id = any(my_partly('CASE')), false)
      or (c.case_id is not null and not i_reach('CASE', c.case_id)))
    and not exists (select from post p where p.municipality_id = c.municipality_id and p.id = c.recorded_by and p.agency_id = (select my_agency()))
    and not exists (select from consent_recipient r where r.municipality_id = c.municipality_id and r.consent_id = c.id
                      and r.agency_id = (select my_agency())) as hidden) h
  where c.municipality_id = (select my_municipality()) and c.id = wanted
    and (i_reach('PERSON', c.person_id) or i_reach('CASE', c.case_id) or i_reach('CONSULTATION', c.consultation_id));
end;
grant execute on function consent_words(uuid) to "${runtime}";
revoke select (purpose) on consent from "${runtime}";

create policy told_in_its_case on consent_recipient as restrictive for select to "${runtime}" using (
  agency_id = (select my_agency())
  or exists (select from consent c where c.municipality_id = consent_recipient.municipality_id and c.id = consent_recipient.consent_id
    and (c.case_id is null or c.case_id = any(array(select r.object_id from reach r where r.kind = 'CASE'))
      or exists (select from post p where p.municipality_id = c.municipality_id and p.id = c.recorded_by and p.agency_id = (select my_agency())))));
create policy told_in_its_case on consent_scan as restrictive for select to "${runtime}" using (
  exists (select from consent c where c.municipality_id = consent_scan.municipality_id and c.id = consent_scan.consent_id
    and (c.case_id is null or c.case_id = any(array(select r.object_id from reach r where r.kind = 'CASE'))
      or exists (select from post p where p.municipality_id = c.municipality_id and p.id = c.recorded_by and p.agency_id = (select my_agency())))));

-- Who else can see the person is told to everybody who can. What follows from a case that is hidden from whoever asks (封印, 除外) would tell
-- that there is one.
create or replace function who_reaches(wanted_kind text, wanted_id uuid)
  returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
  where o.municipality_id = my_municipality() and o.kind = wanted_kind and o.object_id = wanted_id
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
    and i_reach(wanted_kind, wanted_id)
    and wanted_id <> all(barred_from(o.staff_id, array[o.agency_id]))
    and ((select my_barred()) is null or (
      o.source_id <> all((select my_barred())::uuid[])
      and not exists (select from case_role r where r.municipality_id = o.municipality_id and r.id = o.source_id
                        and r.case_id = any((select my_barred())::uuid[]))
      and not exists (select from team_member t where t.municipality_id = o.municipality_id and t.id = o.source_id
                        and t.case_id = any((select my_barred())::uuid[]))
      and not exists (select from disclosure d where d.municipality_id = o.municipality_id and d.id = o.source_id
                        and d.case_id = any((select my_barred())::uuid[]))
      and not exists (select from emergency_opening e where e.municipality_id = o.municipality_id and e.id = o.source_id
                        and e.case_id = any((select my_barred())::uuid[]))));
end;
