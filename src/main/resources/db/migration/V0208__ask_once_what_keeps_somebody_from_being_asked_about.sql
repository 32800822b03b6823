-- The page of a person says now whether one may be asked about, so it asks each time: what the records tell of is looked up once and not once
-- for each seal of the town.
create or replace function enquiry_lack(whom uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case
    when is_in_hiding(p.id) then 'IN_HIDING'
    when exists (select from case_seal s where s.municipality_id = p.municipality_id and s.lifted_at is null
                   and s.case_id = any((select told_of(array[p.id]))::uuid[]) and i_reach('CASE', s.case_id)) then 'SEALED'
    when not is_recognisable(p) then 'NOT_RECOGNISABLE' end
  from person p where p.municipality_id = my_municipality() and p.id = whom and i_reach('PERSON', p.id);
end;
